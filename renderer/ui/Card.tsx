import type { ReactNode } from 'react';
import classes from './Card.module.css';

interface CardProps {
  readonly tone?: 'plain' | 'bad' | 'warn' | 'info';
  readonly title?: ReactNode;
  readonly children?: ReactNode;
}

/** A framed piece of news or of facts. Its title says in words what its tone says in colour. */
export function Card({ tone = 'plain', title, children }: CardProps) {
  return (
    <div className={classes['card']} data-tone={tone}>
      {title !== undefined && <div className={classes['title']}>{title}</div>}
      {children}
    </div>
  );
}
