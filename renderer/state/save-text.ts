import type { Input } from '../../shared/ipc/types.ts';
import { bridge } from '../bridge/client.ts';
import { notify } from './notify.ts';

/** Saves a text where the reader says, and tells where it went: "The Terraform resource". Answers whether it was saved. */
export async function saveText(file: Input<'export:save'>, what: string): Promise<boolean> {
  const reply = await bridge['export:save'](file);
  if (reply.ok) {
    notify({ tone: 'good', title: `${what} was saved`, message: reply.value.path });
  } else if (reply.error.kind !== 'cancelled') {
    notify({ tone: 'bad', title: `${what} was not saved`, message: reply.error.message });
  }
  return reply.ok;
}
