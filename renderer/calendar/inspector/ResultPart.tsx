import { Button } from '@mantine/core';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { awaitsResult } from '../../presenters/awaiting-result.ts';
import { formatAge } from '../../presenters/format-time.ts';
import { useSessionStore } from '../../state/session-store.ts';
import { setStateOf } from '../../state/window-edits.ts';
import classes from './Inspector.module.css';
import { Section } from './InspectorHead.tsx';

/** Asks what came of a window that is over for a day; nothing for any other. */
export function ResultPart({ window }: { readonly window: PatchWindow }) {
  const nowMs = useSessionStore((state) => state.nowMs);
  if (!awaitsResult(window, nowMs)) return null;
  return (
    <Section title="Awaiting its result">
      <p className={classes['dim']}>
        It ended {formatAge(window.endMs, nowMs)}. Evidence counts it once you say what came of it.
      </p>
      <div className={classes['actions']}>
        <Button variant="filled" onClick={() => setStateOf(window, 'held')}>
          It was held
        </Button>
        <Button onClick={() => setStateOf(window, 'missed')}>It was missed</Button>
      </div>
    </Section>
  );
}
