import type { ReactNode } from 'react';
import classes from './PolicyPart.module.css';

interface PolicyPartProps {
  readonly title: string;
  readonly note?: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of the policy page. */
export function PolicyPart({ title, note, action, children }: PolicyPartProps) {
  return (
    <section className={classes['part']} aria-label={title}>
      <h2 className={classes['title']}>
        {title}
        {note !== undefined && <span className={classes['note']}>{note}</span>}
        <span className={classes['space']} />
        {action}
      </h2>
      {children}
    </section>
  );
}
