import { readLink } from '../../../shared/model/link.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { addWindowLink, openLink, removeWindowLink } from '../../state/link-edits.ts';
import { LinkList } from '../../ui/LinkList.tsx';
import { Section } from './InspectorHead.tsx';

interface LinksPartProps {
  readonly window: PatchWindow;
  readonly repeats: boolean;
}

/** Pages, chats and tickets about a window. Each is shown whole before a browser opens it. */
export function LinksPart({ window, repeats }: LinksPartProps) {
  const { links = [], ticket = '' } = window.facts ?? {};
  const toTicket = readLink(ticket);
  return (
    <Section title="Links">
      <LinkList
        links={links}
        ticket={toTicket}
        read={readLink}
        {...(repeats && { forAll: 'For all dates of the series' })}
        onOpen={(url) => void openLink(url)}
        onAdd={(link, isForAll) =>
          addWindowLink(window, { ...link, place: repeats && !isForAll ? 'date' : 'series' })
        }
        onRemove={(id) => removeWindowLink(window, id)}
      />
    </Section>
  );
}
