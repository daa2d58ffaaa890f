import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import type { WindowVariance } from '../../shared/review/variance.ts';
import {
  becameWords,
  currentTimeWords,
  shortHash,
  signedTimeWords,
  signedWords,
  varianceWords,
} from '../presenters/review-words.ts';
import { varianceZoneWords } from '../presenters/variance-zone-words.ts';
import { useDisplayZone } from '../state/derived.ts';
import type { SignedYear } from '../state/review-derived.ts';
import { showWindow } from '../state/show-window.ts';
import { closeDialog } from '../state/view-store.ts';
import classes from './Review.module.css';

/** Rows that are drawn at once; the next ones on demand. */
const pageSize = 200;

/** Every window that is not as it was signed: when it was to be, when it is, and why. */
export function VarianceDialog({ signed }: { readonly signed: SignedYear }) {
  const { signOff, variance } = signed;
  const zone = useDisplayZone();
  const [shown, setShown] = useState(pageSize);
  const more = variance.items.length - shown;
  return (
    <Modal opened onClose={closeDialog} title={`${signOff.year} since sign-off`} size={900}>
      <p className={classes['lead']}>
        {signedWords(signOff, zone)}, hash <code>{shortHash(signOff.meaning)}</code>. Of{' '}
        {variance.signed} windows {variance.unchanged} are as they were signed;{' '}
        {varianceWords(variance)}.
        {signOff.note !== undefined && <span className={classes['note']}>{signOff.note}</span>}
      </p>
      {variance.items.length > 0 && (
        <div className={classes['scroll']} tabIndex={0} role="region" aria-label="Variance">
          <table className={classes['table']}>
            <thead>
              <tr>
                <th scope="col">Window</th>
                <th scope="col">What</th>
                <th scope="col">As signed</th>
                <th scope="col">Now</th>
                <th scope="col">Zone</th>
                <th scope="col">Reason</th>
              </tr>
            </thead>
            <tbody>
              {variance.items.slice(0, shown).map((item) => (
                <VarianceRow key={`${item.signed?.id ?? ''}|${item.now?.id ?? ''}`} item={item} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Group justify="flex-end" mt={16}>
        {more > 0 && (
          <Button mr="auto" onClick={() => setShown(shown + pageSize)}>
            Show {Math.min(more, pageSize)} of {more} more
          </Button>
        )}
        <Button onClick={closeDialog} data-autofocus>
          Close
        </Button>
      </Group>
    </Modal>
  );
}

function VarianceRow({ item }: { readonly item: WindowVariance }) {
  const { signed, now, reason, kind } = item;
  const { name } = now ?? signed ?? { name: '' };
  return (
    <tr>
      <th scope="row">
        {now === null ? (
          name
        ) : (
          <button
            type="button"
            className={classes['link']}
            onClick={() => {
              closeDialog();
              showWindow(now.id);
            }}
          >
            {name}
          </button>
        )}
      </th>
      <td data-tone={kind === 'cancelled' ? 'bad' : undefined}>{becameWords(item)}</td>
      <td>{signedTimeWords(item)}</td>
      <td>{currentTimeWords(item)}</td>
      <td className={classes['dim']}>{varianceZoneWords(item)}</td>
      <td>{reason ?? <span className={classes['dim']}>not said</span>}</td>
    </tr>
  );
}
