import { UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { describeSaved } from '../presenters/saved-words.ts';
import { standingTag } from '../presenters/standing-words.ts';
import { useMachineZone } from '../state/derived.ts';
import { useIsDirty, usePlanStore } from '../state/plan-store.ts';
import { savePlan } from '../state/plan-files.ts';
import { useSessionStore } from '../state/session-store.ts';
import { openDialog } from '../state/view-store.ts';
import { FreshnessChip } from './FreshnessChip.tsx';
import { SignInChip } from './SignInChip.tsx';
import classes from './TopBar.module.css';
import { UndoButtons } from './UndoButtons.tsx';
import { ZoneSwitch } from './ZoneSwitch.tsx';

/** Which plan, seen in which zone, against data how old. */
export function TopBar() {
  return (
    <div className={classes['bar']} role="region" aria-label="Plan, zone and freshness">
      <PlanName />
      <ZoneSwitch />
      <span className={classes['space']} />
      <UnstyledButton
        className={classes['search']}
        aria-label="Search or run a command Ctrl K"
        onClick={() => openDialog({ kind: 'commands' })}
      >
        <IconSearch size={14} aria-hidden />
        <span className={classes['searchText']}>Search or run a command</span>{' '}
        <kbd className={classes['kbd']}>Ctrl K</kbd>
      </UnstyledButton>
      <span className={classes['space']} />
      <UndoButtons />
      <SignInChip />
      <FreshnessChip />
    </div>
  );
}

function PlanName() {
  const name = usePlanStore(({ plan }) => plan?.name ?? '');
  const standing = usePlanStore(({ plan }) => plan?.standing);
  const path = usePlanStore((state) => state.path);
  const savedAtMs = usePlanStore((state) => state.savedAtMs);
  const isSample = useSessionStore(({ source }) => source === 'sample');
  const isSaving = useSessionStore(({ busy }) => busy === 'saving');
  const dirty = useIsDirty();
  const zone = useMachineZone();

  return (
    <div className={classes['plan']}>
      <button
        type="button"
        className={classes['name']}
        title={path ?? name}
        aria-label={`${name}, its state and links`}
        onClick={() => openDialog({ kind: 'plan' })}
      >
        {name}
      </button>
      {standing !== undefined && standing.state !== 'draft' && (
        <span className={classes['standing']} data-edited={standing.edited || undefined}>
          {standingTag(standing)}
        </span>
      )}
      {isSample && (
        <span className={classes['sample']} title="Invented data, served without AWS">
          Sample
        </span>
      )}
      <button
        type="button"
        className={classes['saved']}
        data-dirty={dirty || undefined}
        title="Save (Ctrl S)"
        onClick={() => void savePlan({ saveAs: false })}
      >
        {isSaving ? 'Saving…' : describeSaved({ path, savedAtMs, dirty }, zone)}
      </button>
    </div>
  );
}
