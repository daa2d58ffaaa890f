import type { ReactNode } from 'react';
import classes from './Fields.module.css';

interface FormPartProps {
  readonly title: string;
  /** What it is for, where the title does not say it. */
  readonly note?: string;
  readonly children: ReactNode;
}

/** Fields that belong together, two beside each other. */
export function FormPart({ title, note, children }: FormPartProps) {
  return (
    <section className={classes['part']} aria-label={title}>
      <h2 className={classes['title']}>{title}</h2>
      {note !== undefined && <p className={classes['note']}>{note}</p>}
      <div className={classes['grid']}>{children}</div>
    </section>
  );
}

/** A field over both columns. */
export const Wide = ({ children }: { readonly children: ReactNode }) => (
  <div className={classes['wide']}>{children}</div>
);
