import type { ReactNode } from 'react';
import classes from './ScreenHeader.module.css';

interface ScreenHeaderProps {
  readonly title: string;
  /** What stands beside the title: counts, steps, buttons. */
  readonly children?: ReactNode;
}

/** The bar at the head of a screen. */
export function ScreenHeader({ title, children }: ScreenHeaderProps) {
  return (
    <header className={classes['header']}>
      <h1 className={classes['title']}>{title}</h1>
      {children}
    </header>
  );
}
