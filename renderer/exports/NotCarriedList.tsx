import { IconAlertTriangle } from '@tabler/icons-react';
import type { NotCarried } from '../../shared/exports/exported-text.ts';
import { notCarriedGroups } from '../presenters/exports/not-carried-words.ts';
import classes from './ExportDialog.module.css';

/** Windows that the format cannot carry, or not whole: by reason, and opened by window. */
export function NotCarriedList({ all }: { readonly all: readonly NotCarried[] }) {
  return (
    <section className={classes['missing']} aria-label="What it cannot carry">
      {notCarriedGroups(all).map(({ key, title, windows }) => (
        <details key={key}>
          <summary>
            <IconAlertTriangle size={14} aria-hidden />
            {title}
          </summary>
          <ul>
            {windows.map(({ id, words }) => (
              <li key={id}>{words}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
