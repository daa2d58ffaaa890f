import { aConflict, aSubjectConflict } from '../conflicts/conflict-id.ts';
import type { Conflict } from '../conflicts/conflict.ts';
import type { Counterpart } from '../conflicts/counterpart.ts';
import { assertNever } from '../kernel/assert-never.ts';
import { cellKey, targetPath } from '../model/target.ts';
import type { QuotaOverrun } from './find-quota-overruns.ts';

/** C17: an exceeded limit as a finding, of an account, a series, a live window, or one of the plan. */
export function quotaConflict(overrun: QuotaOverrun): Conflict {
  const facts = { rule: 'C17', severity: 'error', evidence: [], cellKeys: [] } as const;
  switch (overrun.kind) {
    case 'windows': {
      const { id, alias } = overrun.account;
      return aSubjectConflict({
        ...facts,
        subject: { kind: 'account', id, name: alias },
        counterpart: sideOf('windows', overrun, overrun.cellKey),
        cellKeys: [overrun.cellKey],
      });
    }
    case 'live-targets': {
      const { key, name, cell } = overrun.window;
      return aSubjectConflict({
        ...facts,
        subject: { kind: 'maintenance-window', id: key, name },
        counterpart: sideOf('targets', overrun),
        cellKeys: [cellKey(cell)],
      });
    }
    case 'targets': {
      const { id, name, target } = overrun.series;
      return aSubjectConflict({
        ...facts,
        subject: { kind: 'series', id, name, target },
        counterpart: sideOf('targets', overrun),
      });
    }
    case 'calendar-name': {
      const { name, target } = overrun.target;
      return aSubjectConflict({
        ...facts,
        subject: { kind: 'target', id: targetPath(target), name, target },
        counterpart: { ...sideOf('calendar-name', overrun, overrun.name), name: overrun.name },
      });
    }
    case 'machines':
      return aConflict({
        ...facts,
        windowId: overrun.window.id,
        counterpart: sideOf('machines', overrun),
        evidence: [overrun.evidence],
      });
    default:
      return assertNever(overrun);
  }
}

type QuotaSide = Extract<Counterpart, { readonly kind: 'quota' }>;

const sideOf = (
  quota: QuotaSide['quota'],
  { limit, count }: QuotaOverrun,
  place = '',
): QuotaSide => ({
  kind: 'quota',
  id: place === '' ? quota : `${quota}|${place}`,
  name: '',
  quota,
  limit,
  count,
});
