import type { ReactNode } from 'react';
import classes from './ChoicesBeside.module.css';

interface ChoicesBesideProps {
  /** What is chosen, one below the other. */
  readonly choices: ReactNode;
  /** What comes of it: facts, then what scrolls. */
  readonly children: ReactNode;
}

/** The one form of what is taken in or along: choices, and beside them what comes of them. */
export function ChoicesBeside({ choices, children }: ChoicesBesideProps) {
  return (
    <div className={classes['form']}>
      <div className={classes['choices']}>{choices}</div>
      <div className={classes['outcome']}>{children}</div>
    </div>
  );
}

/** The buttons at its end, in sight however long what comes of the choices is. */
export function FormFoot({ children }: { readonly children: ReactNode }) {
  return <div className={classes['foot']}>{children}</div>;
}
