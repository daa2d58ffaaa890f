import { shell } from 'electron';

/** What a mail may bring along: a recipient list, a subject and a body. No attachments, no other headers. */
function isPlainMail(mailto: string): boolean {
  if (!URL.canParse(mailto)) return false;
  const { protocol, search } = new URL(mailto);
  const fields = [...new URLSearchParams(search).keys()];
  return protocol === 'mailto:' && fields.every((field) => field === 'subject' || field === 'body');
}

/** Hands a mail to the system's mail program. Rejects anything else, and where no program takes it. */
export async function openMail(mailto: string): Promise<void> {
  if (!isPlainMail(mailto)) throw new Error('Not a plain mail');
  await shell.openExternal(mailto);
}
