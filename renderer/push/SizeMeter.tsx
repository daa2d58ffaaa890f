import classes from './SizeMeter.module.css';
import { fullness, limitBytes, sizeOfLimit, sizeTone } from './size-words.ts';

interface SizeMeterProps {
  readonly sizeBytes: number;
  /** What is measured, for screen readers: "hrp-patching after the push". */
  readonly label: string;
}

/** How much of a calendar's 64 KB is used. */
export function SizeMeter({ sizeBytes, label }: SizeMeterProps) {
  return (
    <span className={classes['meter']}>
      <span
        className={classes['track']}
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={limitBytes}
        aria-valuenow={Math.min(sizeBytes, limitBytes)}
        aria-valuetext={sizeOfLimit(sizeBytes)}
      >
        <span
          className={classes['fill']}
          data-tone={sizeTone(sizeBytes)}
          style={{ width: `${(fullness(sizeBytes) * 100).toFixed(1)}%` }}
        />
      </span>
      <span className={classes['words']} data-tone={sizeTone(sizeBytes)}>
        {sizeOfLimit(sizeBytes)}
      </span>
    </span>
  );
}
