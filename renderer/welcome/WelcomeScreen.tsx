import { Loader, UnstyledButton } from '@mantine/core';
import {
  IconBuildingCommunity,
  IconCloud,
  IconFile,
  IconFolderOpen,
  type TablerIcon,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { formatAge } from '../presenters/format-time.ts';
import { foundInWords } from '../presenters/session-words.ts';
import { loadAccess, useAccessStore } from '../state/access-store.ts';
import { openConnect } from '../state/connect-store.ts';
import { openPlanFile, openSample } from '../state/plan-files.ts';
import { useSessionStore } from '../state/session-store.ts';
import { refreshFacts } from '../state/session-facts.ts';
import { PlannerMark } from '../ui/PlannerMark.tsx';
import { RecoveryBanners } from '../files/RecoveryBanners.tsx';
import classes from './WelcomeScreen.module.css';

/** What is shown while no plan is open. Nobody is asked to choose while what was chosen is on its way. */
export function WelcomeScreen() {
  const launchedWith = useSessionStore(({ facts }) => facts?.launchedWith ?? null);
  const isOpening = useSessionStore(({ busy }) => busy === 'opening');
  if (launchedWith === 'nothing' || (launchedWith !== null && !isOpening)) return <Doors />;
  return (
    <main className={classes['screen']}>
      <div className={classes['column']}>{isOpening && <Opening />}</div>
    </main>
  );
}

const Opening = () => (
  <p className={classes['opening']} role="status">
    <Loader size={14} /> Opening…
  </p>
);

/** Three ways in, and what was open lately. */
function Doors() {
  const isOpening = useSessionStore(({ busy }) => busy === 'opening');
  useEffect(() => void refreshFacts(), []);

  return (
    <main className={classes['screen']}>
      <div className={classes['column']}>
        <header className={classes['head']}>
          <PlannerMark size={44} />
          <div>
            <h1 className={classes['title']}>Patch Window Planner</h1>
            <p className={classes['tagline']}>
              Every change calendar and maintenance window of your accounts, and the windows you
              plan beside them, on one calendar.
            </p>
          </div>
        </header>
        <div className={classes['lost']}>
          <RecoveryBanners />
        </div>
        <div className={classes['doors']}>
          <Door
            Icon={IconBuildingCommunity}
            title="Explore the sample organization"
            text="Four business units, fourteen accounts, a year of windows. No AWS needed, and nothing can break: try everything, push included."
            autoFocus
            onClick={() => void openSample()}
          />
          <AwsDoor />
          <Door
            Icon={IconFolderOpen}
            title="Open a plan file"
            text="A .pwplan file from your disk, a share or a colleague."
            onClick={() => void openPlanFile({ from: 'dialog' })}
          />
        </div>
        <RecentFiles />
        {isOpening && <Opening />}
      </div>
    </main>
  );
}

/** The way to the reader's own accounts; says at once what was found of them. */
function AwsDoor() {
  const access = useAccessStore((state) => state.access);
  const problem = useAccessStore((state) => state.problem);
  useEffect(() => void loadAccess(), []);
  const found = problem?.message ?? 'Looking at your AWS files…';
  return (
    <Door
      Icon={IconCloud}
      title="Use my AWS profiles"
      text={`${access === null ? found : foundInWords(access)} No new keys or secrets; nothing is written before you choose a role for it.`}
      onClick={openConnect}
    />
  );
}

interface DoorProps {
  readonly Icon: TablerIcon;
  readonly title: string;
  readonly text: string;
  readonly autoFocus?: boolean;
  readonly onClick: () => void;
}

function Door({ Icon, title, text, autoFocus = false, onClick }: DoorProps) {
  return (
    <UnstyledButton className={classes['door']} autoFocus={autoFocus} onClick={onClick}>
      <span className={classes['doorIcon']} aria-hidden>
        <Icon size={22} stroke={1.6} />
      </span>
      <span>
        <span className={classes['doorTitle']}>{title}</span>
        <span className={classes['doorText']}>{text}</span>
      </span>
    </UnstyledButton>
  );
}

function RecentFiles() {
  const files = useSessionStore(({ facts }) => facts?.recentFiles) ?? [];
  // Files are dated by the machine's clock, whatever clock a plan brings along.
  const [nowMs] = useState(() => Date.now());
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="recent">
      <h2 id="recent" className={classes['recentTitle']}>
        Recent plans
      </h2>
      <ul className={classes['recent']}>
        {files.map((file, index) => (
          <li key={file.path}>
            <UnstyledButton
              className={classes['file']}
              onClick={() => void openPlanFile({ from: 'recent', index })}
            >
              <IconFile size={16} stroke={1.6} aria-hidden />
              <span className={classes['fileName']}>{file.name}</span>
              <span className={classes['filePath']}>{file.path}</span>
              <span className={classes['fileAge']}>{formatAge(file.openedAtMs, nowMs)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
