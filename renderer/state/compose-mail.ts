import type { Input } from '../../shared/ipc/types.ts';
import { bridge } from '../bridge/client.ts';
import { notify } from './notify.ts';

/** Opens a message in the reader's mail program, to be looked at and sent there. */
export async function composeMail(message: Input<'mail:compose'>): Promise<void> {
  const reply = await bridge['mail:compose'](message);
  if (!reply.ok) {
    notify({ tone: 'bad', title: 'The mail was not opened', message: reply.error.message });
  } else if (message.to.length === 0) {
    notify({
      tone: 'info',
      title: 'The mail has no recipient',
      message: 'No contact of the customer has an address. Add one on the Customers screen.',
    });
  }
}
