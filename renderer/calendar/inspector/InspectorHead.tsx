import { CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { select } from '../../state/view-store.ts';
import classes from './Inspector.module.css';

interface InspectorHeadProps {
  readonly title: ReactNode;
  readonly sub?: ReactNode;
  /** Stands between the title and the close button. */
  readonly children?: ReactNode;
}

/** Name of what is selected, and the way to let go of it. */
export function InspectorHead({ title, sub, children }: InspectorHeadProps) {
  return (
    <header>
      <div className={classes['head']}>
        {typeof title === 'string' ? <h2 className={classes['title']}>{title}</h2> : title}
        {children}
        <CloseButton size="sm" aria-label="Let go of the selection" onClick={() => select(null)} />
      </div>
      {sub !== undefined && <p className={classes['sub']}>{sub}</p>}
    </header>
  );
}

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A titled part of the inspector. */
export function Section({ title, children }: SectionProps) {
  return (
    <section className={classes['section']} aria-label={title}>
      <h3 className={classes['sectionTitle']}>{title}</h3>
      {children}
    </section>
  );
}
