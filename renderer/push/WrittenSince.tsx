import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Receipt } from '../../shared/changes/receipt.ts';
import { textSince } from '../state/rebase-push.ts';
import classes from './ReceiptDetails.module.css';
import { TextDiffView } from './TextDiffView.tsx';

type Found = 'not asked' | 'reading' | Awaited<ReturnType<typeof textSince>>;

/** What somebody wrote after a push that therefore cannot be taken back. */
export function WrittenSince({ receipt }: { readonly receipt: Receipt }) {
  const [found, setFound] = useState<Found>('not asked');
  if (found === 'not asked' || found === 'reading') {
    const ask = (): void => {
      setFound('reading');
      void textSince(receipt).then(setFound);
    };
    return (
      <div className={classes['since']}>
        <Button loading={found === 'reading'} onClick={ask}>
          Show what was written since
        </Button>
      </div>
    );
  }
  return (
    <div className={classes['since']}>
      {found === null ? (
        <p role="status">It cannot be shown: the journal or the calendar could not be read.</p>
      ) : (
        <TextDiffView before={found.recalled.change.textAfter} after={found.now} />
      )}
    </div>
  );
}
