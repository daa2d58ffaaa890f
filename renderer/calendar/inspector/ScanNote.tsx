import { useMemo } from 'react';
import { scanBefore } from '../../../shared/policy/scan-before.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { formatShortInstant } from '../../presenters/format-time.ts';
import { inspectorMessages } from '../../presenters/inspector-messages.ts';
import { zoneCity } from '../../presenters/zone-words.ts';
import { useDisplayZone, useWindows } from '../../state/derived.ts';
import { useSessionStore } from '../../state/session-store.ts';
import { select } from '../../state/view-store.ts';
import classes from './Inspector.module.css';

/** The scan that tells what an install has to do; a warning where none is planned before it. */
export function ScanNote({ window }: { readonly window: PatchWindow }) {
  const zone = useDisplayZone();
  const nowMs = useSessionStore((state) => state.nowMs);
  const windows = useWindows();
  const found = useMemo(() => scanBefore(window, windows, nowMs), [window, windows, nowMs]);
  if (found === null) return null;
  if (found.kind === 'none') return <p className={classes['note']}>{inspectorMessages.noScan}</p>;
  const { scan } = found;
  return (
    <button
      type="button"
      className={classes['scan']}
      onClick={() => select({ kind: 'window', id: scan.id })}
    >
      {inspectorMessages.scanBefore(formatShortInstant(scan.startMs, zone), zoneCity(zone))}
    </button>
  );
}
