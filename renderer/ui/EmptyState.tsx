import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

interface EmptyStateProps {
  readonly icon: ReactNode;
  readonly title: string;
  /** One or two sentences: why it is empty and what to do. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** Fills a place that has nothing to show, and says why. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className={classes['root']} role="status">
      <span className={classes['icon']} aria-hidden>
        {icon}
      </span>
      <h2 className={classes['title']}>{title}</h2>
      <p className={classes['text']}>{children}</p>
      {action}
    </div>
  );
}
