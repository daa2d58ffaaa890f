import { Select } from '@mantine/core';
import type { PatchWindow } from '../../../shared/model/series.ts';
import type { Organization } from '../../../shared/model/target.ts';
import { longestTicket } from '../../../shared/model/window-result.ts';
import { teamOf } from '../../presenters/display-zone.ts';
import { inspectorMessages } from '../../presenters/inspector-messages.ts';
import { contactsOfTarget, contactWords } from '../../presenters/print/contact-words.ts';
import { textUpTo } from '../../presenters/parse-fields.ts';
import { readWatchers } from '../../presenters/work-words.ts';
import { nameContact, nameTeam, noteTicket, noteWork } from '../../state/window-notes.ts';
import { ParsedField } from '../../ui/ParsedField.tsx';
import classes from './Inspector.module.css';
import { Section } from './InspectorHead.tsx';
import { DecisionFields, ServiceField } from './WorkDecisions.tsx';

interface WorkPartProps {
  readonly window: PatchWindow;
  readonly organization: Organization;
  /** Of a series, people and ticket are this date's own; the rest is the series'. */
  readonly repeats: boolean;
}

/** Who does what, with what, under which ticket, and whom to reach: nothing of it moves the window. */
export function WorkPart({ window, organization, repeats }: WorkPartProps) {
  const facts = window.facts ?? {};
  return (
    <Section title="Work">
      <div className={classes['fields']}>
        <PeopleFields window={window} organization={organization} />
        <ServiceField window={window} organization={organization} />
        <DecisionFields window={window} organization={organization} />
        {window.kind === 'install' && (
          <p className={`${classes['wide'] ?? ''} ${classes['dim'] ?? ''}`}>
            {inspectorMessages.approvalDelay(organization.policy?.approvalDelayDays ?? 0)}
          </p>
        )}
        <div className={classes['wide']}>
          <ParsedField
            label="Change ticket"
            text={facts.ticket ?? ''}
            parse={textUpTo(longestTicket)}
            hint="Its number or address, at most 2,000 characters"
            placeholder="none"
            onCommit={(ticket) => noteTicket(window, ticket)}
          />
        </div>
        <div className={classes['wide']}>
          <ParsedField
            label="Also told"
            text={(facts.watchers ?? []).join(', ')}
            parse={readWatchers}
            hint="Names or mail addresses, with commas between them"
            placeholder="nobody beside the customer"
            onCommit={(watchers) =>
              noteWork(window, { watchers: watchers.length === 0 ? undefined : watchers })
            }
          />
        </div>
        {repeats && (
          <p className={`${classes['wide'] ?? ''} ${classes['dim'] ?? ''}`}>
            Team, contact and ticket are this date's. The rest is the whole series'.
          </p>
        )}
      </div>
    </Section>
  );
}

function PeopleFields({ window, organization }: Omit<WorkPartProps, 'repeats'>) {
  const { teamId, onCallContactIds = [] } = window.facts ?? {};
  const usual = teamOf({ target: window.target }, organization);
  const contacts = contactsOfTarget(window.target, organization);
  return (
    <>
      <Select
        className={classes['wide'] ?? ''}
        label="Carried out by"
        placeholder={usual?.name ?? 'nobody named'}
        data={organization.teams.map(({ id, name }) => ({ value: id, label: name }))}
        value={teamId ?? null}
        clearable
        onChange={(next) => nameTeam(window, next)}
      />
      <Select
        className={classes['wide'] ?? ''}
        label="To reach after it"
        placeholder="whoever is on call"
        data={contacts.map((contact) => ({ value: contact.id, label: contactWords(contact) }))}
        value={onCallContactIds[0] ?? null}
        clearable
        disabled={contacts.length === 0}
        onChange={(next) => nameContact(window, next)}
      />
    </>
  );
}
