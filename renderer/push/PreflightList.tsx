import { IconAlertTriangle, IconBan, IconCheck } from '@tabler/icons-react';
import type { PreflightCheck } from '../../shared/changes/change-set.ts';
import { preflightWords } from '../presenters/preflight-words.ts';
import classes from './PreflightList.module.css';

interface PreflightListProps {
  readonly checks: readonly PreflightCheck[];
}

const icons = { ok: IconCheck, warn: IconAlertTriangle, stop: IconBan } as const;
const spoken = { ok: 'Fine', warn: 'Warning', stop: 'Stops the push' } as const;
const order = { stop: 0, warn: 1, ok: 2 } as const;

/** What was checked before anything is written, the worst first. */
export function PreflightList({ checks }: PreflightListProps) {
  const sorted = [...checks].sort((a, b) => order[a.level] - order[b.level]);
  return (
    <ul className={classes['list']}>
      {sorted.map((check, index) => {
        const Icon = icons[check.level];
        return (
          <li key={`${check.kind} ${index}`} className={classes['check']} data-level={check.level}>
            <Icon size={14} aria-hidden />
            <span>
              <span className="said">{spoken[check.level]}: </span>
              {preflightWords(check)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
