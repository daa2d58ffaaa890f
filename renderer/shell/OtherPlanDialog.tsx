import { Button, Group, Modal, UnstyledButton } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import type { ViewAddress } from '../../shared/model/view-address.ts';
import { linkMessages } from '../presenters/link-messages.ts';
import { openForLink } from '../state/linked-view.ts';
import { usePlanStore } from '../state/plan-store.ts';
import { useSessionStore } from '../state/session-store.ts';
import { closeDialog, useViewStore } from '../state/view-store.ts';
import classes from './OtherPlanDialog.module.css';

/** Says which plan a link leads to, and offers the files that hold it. */
export function OtherPlanDialog() {
  const dialog = useViewStore((state) => state.dialog);
  if (dialog?.kind !== 'other-plan') return null;
  return <LeadsElsewhere view={dialog.view} />;
}

function LeadsElsewhere({ view }: { readonly view: ViewAddress }) {
  const open = usePlanStore(({ plan }) => plan?.name ?? null);
  const recent = useSessionStore(({ facts }) => facts?.recentFiles) ?? [];
  const holding = recent.flatMap((file, index) =>
    file.planId === view.plan ? [{ ...file, index }] : [],
  );
  const name = holding[0]?.name;
  const meant = { id: view.plan, ...(name !== undefined && { name }) };
  return (
    <Modal opened onClose={closeDialog} title={linkMessages.title} size={480}>
      <p className={classes['said']}>{linkMessages.leadsTo(meant, open)}</p>
      {holding.length === 0 ? (
        <p className={classes['note']}>{linkMessages.noRecent}</p>
      ) : (
        <section aria-label={linkMessages.recent}>
          <h3 className={classes['heading']}>{linkMessages.recent}</h3>
          <ul className={classes['files']}>
            {holding.map(({ path, name: fileName, index }) => (
              <li key={path}>
                <UnstyledButton
                  className={classes['file']}
                  onClick={() => void openForLink(view, { from: 'recent', index })}
                >
                  <IconFile size={16} stroke={1.6} aria-hidden />
                  <span>{fileName}</span>
                  <span className={classes['path']}>{path}</span>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Group justify="flex-end" gap={8} mt={16}>
        <Button onClick={closeDialog}>Cancel</Button>
        <Button
          variant={holding.length === 0 ? 'filled' : 'default'}
          data-autofocus={holding.length === 0 || undefined}
          onClick={() => void openForLink(view, { from: 'dialog' })}
        >
          Open a plan file…
        </Button>
      </Group>
    </Modal>
  );
}
