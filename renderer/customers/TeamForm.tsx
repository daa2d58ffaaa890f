import type { Plan } from '../../shared/model/plan.ts';
import type { Team } from '../../shared/model/target.ts';
import type { Patch } from '../../shared/planning/patch-by-id.ts';
import { whatHangsOnTeam } from '../../shared/planning/what-hangs-on.ts';
import { ZoneField } from '../calendar/fields/ZoneField.tsx';
import { holidayCountries } from '../presenters/holiday-choices.ts';
import { deleteTeam, editTeam } from '../state/organization-edits.ts';
import { ChoiceField } from './fields/ChoiceField.tsx';
import { DeletePart } from './fields/DeletePart.tsx';
import { FormPart, Wide } from './fields/FormPart.tsx';
import { HoursField } from './fields/HoursField.tsx';
import { NumberField, OptionalNumberField } from './fields/NumberField.tsx';
import { TextField } from './fields/TextField.tsx';

interface TeamFormProps {
  readonly plan: Plan;
  readonly team: Team;
}

const none = '';

/** A team: where it is, how many windows it can run, when it works. */
export function TeamForm({ plan, team }: TeamFormProps) {
  const edit = (patch: Patch<Team>): void => editTeam(team, patch);
  const others = plan.organization.teams.filter(({ id }) => id !== team.id);
  const own = team.holidayCountry === undefined ? [] : [team.holidayCountry];
  const countries = [...new Set([...own, ...holidayCountries(plan.holidays)])];
  return (
    <>
      <FormPart title={team.name}>
        <TextField
          label="Name"
          value={team.name}
          taken={others.map(({ name }) => name.toLowerCase())}
          onChange={(name) => edit({ name })}
        />
        <ZoneField zone={team.zone} onChange={(zone) => edit({ zone })} />
        <NumberField
          label="People"
          value={team.size}
          from={0}
          to={10_000}
          onChange={(size) => edit({ size })}
        />
        <OptionalNumberField
          label="Windows at once"
          value={team.capacity}
          from={0}
          to={10_000}
          placeholder={`one for each of its people: ${team.size}`}
          onChange={(capacity) => edit({ capacity })}
        />
        <OptionalNumberField
          label="Rest after a window (minutes)"
          value={team.restMinutes}
          from={0}
          to={10_080}
          placeholder="none"
          onChange={(restMinutes) => edit({ restMinutes })}
        />
        <ChoiceField
          label="Public holidays"
          value={team.holidayCountry ?? none}
          choices={[
            { value: none, label: 'None are kept' },
            ...countries.map((country) => ({ value: country, label: country })),
          ]}
          onChange={(country) => edit({ holidayCountry: country === none ? undefined : country })}
        />
        <Wide>
          <HoursField
            label={`Works at (on the clocks of ${team.zone})`}
            hours={team.agreedHours}
            placeholder="at any time"
            onChange={(agreedHours) => edit({ agreedHours })}
          />
        </Wide>
      </FormPart>
      <DeletePart
        noun="team"
        hanging={whatHangsOnTeam(plan, team.id)}
        onDelete={() => deleteTeam(team)}
      />
    </>
  );
}
