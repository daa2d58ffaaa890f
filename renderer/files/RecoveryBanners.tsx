import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { lostEditsWords, onlyReadWords } from '../presenters/file-words.ts';
import { useMachineZone } from '../state/derived.ts';
import { useFileStore } from '../state/file-store.ts';
import { discardEdits, recoverEdits } from '../state/lost-edits.ts';
import { useMachineNowMs } from '../state/session-store.ts';
import { Banner } from '../ui/Banner.tsx';
import { fileMessages } from '../presenters/file-messages.ts';

/** Edits that a crash left behind, one banner a plan, until a person takes them or lets them go. */
export function RecoveryBanners() {
  const lost = useFileStore((state) => state.lost);
  const zone = useMachineZone();
  const nowMs = useMachineNowMs();
  return lost.map((each) => (
    <Banner
      key={each.id}
      label={`Edits to recover of ${each.planName}`}
      tone="warn"
      icon={<IconHistory size={16} aria-hidden />}
      title={lostEditsWords(each, zone, nowMs)}
      actions={
        <>
          {each.editCount > 0 && (
            <Button
              variant="filled"
              aria-label={fileMessages.recoverOf(each.planName, each.editCount)}
              onClick={() => void recoverEdits(each.id)}
            >
              {fileMessages.recover(each.editCount)}
            </Button>
          )}
          <Button
            aria-label={`Discard the edits of ${each.planName}`}
            onClick={() => void discardEdits(each.id)}
          >
            Discard
          </Button>
        </>
      }
    >
      {each.path === null ? 'No file of it is known. ' : `${each.path}. `}
      {each.editCount === 0 ? onlyReadWords(each) : 'The app ended before they were. '}
      {each.editCount > 0 && !each.isWhole && 'What came after them cannot be read.'}
    </Banner>
  ));
}
