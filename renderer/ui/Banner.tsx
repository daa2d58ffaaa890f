import type { ReactNode } from 'react';
import classes from './Banner.module.css';

interface BannerProps {
  /** What a screen reader calls it. */
  readonly label: string;
  readonly tone: 'info' | 'warn' | 'bad';
  readonly icon: ReactNode;
  /** What happened, in a sentence. */
  readonly title: string;
  /** What it means and what to do. */
  readonly children?: ReactNode;
  /** Buttons. */
  readonly actions?: ReactNode;
}

/** News about all that is below it. Bad news is read out at once, other news when it is its turn. */
export function Banner({ label, tone, icon, title, children, actions }: BannerProps) {
  return (
    <section className={classes['banner']} data-tone={tone} aria-label={label}>
      {icon}
      <p className={classes['text']} role={tone === 'bad' ? 'alert' : 'status'}>
        <b>{title}</b> {children}
      </p>
      {actions}
    </section>
  );
}
