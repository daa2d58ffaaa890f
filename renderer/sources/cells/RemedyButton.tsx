import { Button } from '@mantine/core';
import type { CellSummary } from '../../../shared/ipc/summaries.ts';
import { hideCells } from '../../state/hide-cells.ts';
import { showPolicies } from '../../state/policies-store.ts';
import { askSignInFor } from '../../state/sign-in-flow.ts';
import { useSessionStore } from '../../state/session-store.ts';
import { showSources } from '../../state/sources-store.ts';
import type { CellRemedy } from './cell-words.ts';

interface RemedyButtonProps {
  readonly remedy: CellRemedy;
  readonly cells: readonly CellSummary[];
  /** The cells, for who hears the button and does not see what it stands beside. */
  readonly name: string;
}

/** The button that would help cells that could not be read; none where reading again is all there is. */
export function RemedyButton({ remedy, cells, name }: RemedyButtonProps) {
  const refs = cells.map(({ cell }) => cell);
  switch (remedy) {
    case 'sign-in':
      return (
        <Button variant="filled" onClick={() => askSignInFor(refs)}>
          Sign in
        </Button>
      );
    case 'read-policy':
      return (
        <>
          <Button aria-label={`Read policy for ${name}`} onClick={() => showPolicies('read', refs)}>
            Read policy…
          </Button>
          <HideButton cells={cells} name={name} />
        </>
      );
    case 'access':
      return (
        <>
          <Button onClick={() => showSources('accounts')}>Accounts…</Button>
          <Button onClick={() => showSources('sign-ins')}>Sign-ins…</Button>
        </>
      );
    case 'mapping':
      return <Button onClick={() => showSources('accounts')}>Accounts…</Button>;
    case 'hide':
      return <HideButton cells={cells} name={name} />;
    case 'read-again':
      return null;
  }
}

/** Only where there is a map to take the cells off. */
function HideButton({ cells, name }: Pick<RemedyButtonProps, 'cells' | 'name'>) {
  const isAws = useSessionStore(({ source }) => source === 'aws');
  if (!isAws) return null;
  return (
    <Button
      variant="subtle"
      aria-label={`Hide ${name}`}
      onClick={() => void hideCells(cells.map(({ cell }) => cell))}
    >
      Hide
    </Button>
  );
}
