import { Button } from '@mantine/core';
import { IconExternalLink, IconUserOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { formatAge } from '../presenters/format-time.ts';
import { endedSessions, type EndedSession } from '../presenters/session-cells.ts';
import { namesInWords, pageOf } from '../presenters/session-words.ts';
import { useAccessStore } from '../state/access-store.ts';
import { useLiveStore } from '../state/live-store.ts';
import { useSessionStore } from '../state/session-store.ts';
import { signInNow } from '../state/sign-in-flow.ts';
import classes from './SessionBanners.module.css';

/** One banner a session that ended, however many cells wait for it; one press signs in and goes on. */
export function SessionBanners() {
  const access = useAccessStore((state) => state.access);
  const cells = useLiveStore((state) => state.cells);
  const ended = useMemo(() => endedSessions(cells, access), [cells, access]);
  return ended.map((each) => <Banner key={each.session.key} ended={each} />);
}

function Banner({ ended }: { readonly ended: EndedSession }) {
  const { session, cells, aliases, oldestReadAtMs } = ended;
  const nowMs = useSessionStore((state) => state.nowMs);
  const name = session.style === 'session' ? session.key : pageOf(session.startUrl);
  const counts = `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'} of ${namesInWords(aliases)}`;
  return (
    <div className={classes['banner']} role="region" aria-label={`Sign-in ${name} has ended`}>
      <IconUserOff size={16} aria-hidden />
      <p className={classes['text']}>
        <b>
          {session.state.kind === 'never'
            ? `Not signed in to ${name}.`
            : `Sign-in ${name} has ended.`}
        </b>{' '}
        {session.style === 'session' && `It is made at ${pageOf(session.startUrl)}. `}
        {oldestReadAtMs === null
          ? `${counts} could not be read.`
          : `${counts} could not be read; what is shown of them is from ${formatAge(oldestReadAtMs, nowMs)} or later.`}
      </p>
      <Button
        variant="filled"
        aria-label={`Sign in and continue: ${name}`}
        leftSection={<IconExternalLink size={14} />}
        onClick={() => void signInNow(session, { words: `reading ${counts}`, run: () => {} })}
      >
        Sign in and continue
      </Button>
    </div>
  );
}
