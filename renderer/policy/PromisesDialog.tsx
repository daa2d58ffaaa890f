import { Button, Group, Modal } from '@mantine/core';
import type { PolicyFinding } from '../../shared/policy/policy-finding.ts';
import { conflictWords } from '../presenters/conflict-words.ts';
import { currentWindow, useOrganization } from '../state/derived.ts';
import { closeDialog, type OpenDialog } from '../state/view-store.ts';
import classes from './PromisesDialog.module.css';
import { policyMessages } from './policy-messages.ts';

/** Which promises an edit would break, before it is made. */
export function PromisesDialog({
  dialog,
}: {
  readonly dialog: Extract<OpenDialog, { kind: 'promises' }>;
}) {
  const { verb, name, effect, edit } = dialog;
  const { broken, mended } = effect;
  return (
    <Modal opened onClose={closeDialog} title={policyMessages.breaks(broken.length)} size={520}>
      <p className={classes['lead']}>Without this window of {name}:</p>
      <Findings findings={broken} label="Promises that break" />
      {mended.length > 0 && (
        <>
          <p className={classes['lead']}>It would end:</p>
          <Findings findings={mended} label="Promises that are kept again" />
        </>
      )}
      <Group justify="flex-end" gap={8} mt={16}>
        <Button onClick={closeDialog} data-autofocus>
          Keep it
        </Button>
        <Button
          variant="filled"
          color="var(--block)"
          onClick={() => {
            closeDialog();
            edit();
          }}
        >
          {verb} anyway
        </Button>
      </Group>
    </Modal>
  );
}

/** Findings of promises as sentences. */
function Findings({
  findings,
  label,
}: {
  readonly findings: readonly PolicyFinding[];
  readonly label: string;
}) {
  const organization = useOrganization();
  if (organization === null) return null;
  const windowOf = (id: string) => currentWindow(id) ?? undefined;
  return (
    <ul className={classes['list']} aria-label={label}>
      {findings.map(({ id, conflict }) => (
        <li key={id}>{conflictWords(conflict, { organization, windowOf }).sentence}</li>
      ))}
    </ul>
  );
}
