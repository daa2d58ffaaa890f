import { Menu } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import type { PatchWindow } from '../../shared/model/series.ts';
import { offerMessages } from '../presenters/offer-messages.ts';
import { showNegotiation } from '../state/show-negotiation.ts';

/** What can be done with a time on offer: it is no window, so it is not moved, only answered. */
export const OfferedItems = ({ window }: { readonly window: PatchWindow }) => (
  <>
    <Menu.Label>{offerMessages.menu(window.name)}</Menu.Label>
    <Menu.Item
      leftSection={<IconMessageQuestion size={15} />}
      onClick={() => showNegotiation(window)}
    >
      {offerMessages.answer}
    </Menu.Item>
  </>
);
