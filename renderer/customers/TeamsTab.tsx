import { Button } from '@mantine/core';
import { IconMoon } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Plan } from '../../shared/model/plan.ts';
import { teamColumns, teamRows } from '../presenters/organization-rows.ts';
import { chooseRecord, useCustomersStore } from '../state/customers-store.ts';
import { addNewTeam } from '../state/organization-edits.ts';
import { showFairness } from '../state/show-reports.ts';
import { RecordPage } from './RecordPage.tsx';
import { TeamForm } from './TeamForm.tsx';

const widths = 'minmax(130px, 1.2fr) minmax(130px, 1.2fr) 56px 64px 70px 70px minmax(140px, 1.5fr)';

/** People who execute windows. */
export function TeamsTab({ plan }: { readonly plan: Plan }) {
  const [text, setText] = useState('');
  const chosenId = useCustomersStore(({ chosen }) => chosen.teams);
  const rows = useMemo(() => teamRows(plan, text), [plan, text]);
  const { teams } = plan.organization;
  const team = teams.find(({ id }) => id === chosenId) ?? teams[0];
  return (
    <RecordPage
      nouns={{ one: 'team', many: 'teams' }}
      text={text}
      onText={setText}
      rows={rows}
      columns={teamColumns}
      widths={widths}
      chosenId={team?.id ?? null}
      onChoose={(id) => chooseRecord('teams', id)}
      onAdd={() => {
        setText('');
        addNewTeam(plan.organization);
      }}
      tools={
        <Button leftSection={<IconMoon size={14} />} onClick={showFairness}>
          Nights and weekends
        </Button>
      }
    >
      {team === undefined ? (
        <p>There is no team yet.</p>
      ) : (
        <TeamForm key={team.id} plan={plan} team={team} />
      )}
    </RecordPage>
  );
}
