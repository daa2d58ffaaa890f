import classes from './StatusDot.module.css';

interface StatusDotProps {
  readonly tone: 'good' | 'warn' | 'bad' | 'busy' | 'idle';
}

/** A small mark beside words that say the same. */
export function StatusDot({ tone }: StatusDotProps) {
  return <span aria-hidden className={classes['dot']} data-tone={tone} />;
}
