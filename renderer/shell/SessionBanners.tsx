import { Button } from '@mantine/core';
import { IconExternalLink, IconUserOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { endedSessionWords } from '../presenters/ended-session-words.ts';
import { endedSessions, type EndedSession } from '../presenters/session-cells.ts';
import { useAccessStore } from '../state/access-store.ts';
import { useLiveStore } from '../state/live-store.ts';
import { useSessionStore } from '../state/session-store.ts';
import { signInNow } from '../state/sign-in-flow.ts';
import { useCellsHeld } from '../state/use-cells-held.ts';
import classes from './SessionBanners.module.css';

/** One banner a session that ended, however many cells wait for it; one press signs in and goes on. */
export function SessionBanners() {
  const access = useAccessStore((state) => state.access);
  const cells = useLiveStore((state) => state.cells);
  const held = useCellsHeld();
  const ended = useMemo(() => endedSessions(cells, access, held), [cells, access, held]);
  return ended.map((each) => <Banner key={each.session.key} ended={each} />);
}

function Banner({ ended }: { readonly ended: EndedSession }) {
  const nowMs = useSessionStore((state) => state.nowMs);
  const { name, title, sentences, goesOn } = endedSessionWords(ended, nowMs);
  return (
    <div className={classes['banner']} role="region" aria-label={title.replace(/\.$/, '')}>
      <IconUserOff size={16} aria-hidden />
      <p className={classes['text']}>
        <b>{title}</b> {sentences.join(' ')}
      </p>
      <Button
        variant="filled"
        aria-label={`Sign in and continue: ${name}`}
        leftSection={<IconExternalLink size={14} />}
        onClick={() => void signInNow(ended.session, { words: goesOn, run: () => {} })}
      >
        Sign in and continue
      </Button>
    </div>
  );
}
