import { Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconDeviceFloppy,
  IconEye,
  IconFileAlert,
  IconFileDiff,
  IconUsers,
} from '@tabler/icons-react';
import { bridgeErrorTitle } from '../presenters/bridge-words.ts';
import { clashingWords } from '../presenters/clashing-drafts.ts';
import { holderWords } from '../presenters/file-words.ts';
import { useMachineZone } from '../state/derived.ts';
import { useFileStore } from '../state/file-store.ts';
import { mergeOwnFile } from '../state/merge-plan-file.ts';
import { savePlan } from '../state/plan-files.ts';
import { useIsDirty } from '../state/plan-store.ts';
import { showScreen, useViewStore } from '../state/view-store.ts';
import { Banner } from '../ui/Banner.tsx';
import { CustomerCopyDialog } from './CustomerCopyDialog.tsx';

const iconSize = { size: 16, 'aria-hidden': true } as const;

/** What is the matter with the open plan's file, each until it is settled; and what leaves it. */
export function FileBanners() {
  return (
    <>
      <NewerBanner />
      <ChangedBanner />
      <SaveBanner />
      <JournalBanner />
      <HolderBanner />
      <ClashBanner />
      <CopyDialog />
    </>
  );
}

function NewerBanner() {
  const version = useFileStore((state) => state.newerVersion);
  if (version === null) return null;
  return (
    <Banner
      label="Read-only plan"
      tone="info"
      icon={<IconEye {...iconSize} />}
      title="This plan was made by a newer version of the app and is only shown here."
    >
      Its file (format {version}) may hold what this version does not know and would drop. Update
      the app to change it.
    </Banner>
  );
}

/** What others did to the file. Nothing of it is ever written over without having been looked at. */
function ChangedBanner() {
  const news = useFileStore((state) => state.news);
  const hasEdits = useIsDirty();
  const isToldBelow = useFileStore(({ saveProblem }) => saveProblem?.kind === 'file-changed');
  if (news === 'same' || isToldBelow) return null;
  const isGone = news === 'gone';
  return (
    <Banner
      label="File on disk"
      tone="warn"
      icon={<IconFileDiff {...iconSize} />}
      title={
        isGone ? 'The file of this plan is no longer there.' : 'Somebody saved this file meanwhile.'
      }
      actions={
        isGone ? (
          <SaveElsewhere />
        ) : (
          <Button variant="filled" onClick={() => void mergeOwnFile()}>
            See what changed…
          </Button>
        )
      }
    >
      {isGone
        ? 'The plan is still open here. Save it again, or elsewhere.'
        : hasEdits
          ? 'Your edits are still here. Take over what is new, then save; nothing is written over.'
          : 'Take over what is new to go on from there.'}
    </Banner>
  );
}

/** Why the plan is not in its file. It stays open, and its edits are written down all the same. */
function SaveBanner() {
  const problem = useFileStore((state) => state.saveProblem);
  if (problem === null) return null;
  const isChanged = problem.kind === 'file-changed';
  return (
    <Banner
      label="Saving failed"
      tone="bad"
      icon={<IconFileAlert {...iconSize} />}
      title={`${bridgeErrorTitle(problem)}.`}
      actions={
        <>
          {isChanged ? (
            <Button onClick={() => void mergeOwnFile()}>See what changed…</Button>
          ) : (
            <Button onClick={() => void savePlan({ saveAs: false })}>Try again</Button>
          )}
          <SaveElsewhere />
        </>
      }
    >
      {problem.message}
    </Banner>
  );
}

const SaveElsewhere = () => (
  <Button variant="filled" onClick={() => void savePlan({ saveAs: true })}>
    Save elsewhere…
  </Button>
);

function JournalBanner() {
  const problem = useFileStore((state) => state.journalProblem);
  if (problem === null) return null;
  return (
    <Banner
      label="Edits are not kept"
      tone="bad"
      icon={<IconDeviceFloppy {...iconSize} />}
      title="Edits are not written down as you make them."
      actions={<Button onClick={() => void savePlan({ saveAs: false })}>Save now</Button>}
    >
      {problem} If the app stops now, what was edited since the last save is lost.
    </Banner>
  );
}

function HolderBanner() {
  const holder = useFileStore((state) => state.holder);
  const zone = useMachineZone();
  if (holder === null) return null;
  return (
    <Banner
      label="Open elsewhere"
      tone="info"
      icon={<IconUsers {...iconSize} />}
      title={holderWords(holder, zone)}
    >
      You can edit it as well: who saves second sees what the first one changed, and merges it.
    </Banner>
  );
}

/** What is planned no longer holds: AWS has other things there than when it was planned. */
function ClashBanner() {
  const clashes = useFileStore((state) => state.clashes);
  if (clashes === null) return null;
  const seen = () => useFileStore.setState({ clashes: null });
  return (
    <Banner
      label="Checked against AWS"
      tone="warn"
      icon={<IconAlertTriangle {...iconSize} />}
      title={clashingWords(clashes)}
      actions={
        <>
          <Button
            variant="filled"
            onClick={() => {
              seen();
              showScreen('conflicts');
            }}
          >
            Show conflicts
          </Button>
          <Button onClick={seen}>Dismiss</Button>
        </>
      }
    >
      They were held against what was just read.
    </Banner>
  );
}

function CopyDialog() {
  const isAsked = useViewStore(({ dialog }) => dialog?.kind === 'customer-copy');
  return isAsked ? <CustomerCopyDialog /> : null;
}
