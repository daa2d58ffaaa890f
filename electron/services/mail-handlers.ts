/** Handlers of mail: the message is made into an address here, of parts that were checked. */
import type { Handlers } from '../../shared/ipc/types.ts';
import { ok } from '../../shared/kernel/result.ts';
import { refuse } from './answers.ts';

export interface MailHandlersPorts {
  /** Hands an address to the system. Rejects where no program takes it. */
  readonly openMail: (mailto: string) => Promise<void>;
}

/** What Windows hands on to a mail program at most; what is longer would arrive cut. */
const longestAddress = 2_000;

export const mailHandlers = ({ openMail }: MailHandlersPorts): Pick<Handlers, 'mail:compose'> => ({
  'mail:compose': async (message) => {
    const mailto = mailtoOf(message);
    if (mailto.length > longestAddress) {
      return refuse(
        'bad-request',
        'The message is too long for a mail program to be handed. Copy the text, and paste it into a mail.',
      );
    }
    try {
      await openMail(mailto);
    } catch {
      // The system tells no more than that nothing took it.
      return refuse(
        'not-found',
        'No mail program is set up on this computer. Copy the text, and paste it where you write mail.',
      );
    }
    return ok({});
  },
});

/** RFC 6068: everything is percent-encoded, line breaks are CRLF. */
export function mailtoOf(message: {
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
}): string {
  const to = message.to.map((each) => encodeURIComponent(each).replaceAll('%40', '@')).join(',');
  const body = encoded(message.body.replace(/\r\n|\r|\n/g, '\r\n'));
  return `mailto:${to}?subject=${encoded(message.subject)}&body=${body}`;
}

/** A half of a surrogate pair, which no address can carry, becomes a replacement character. */
const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());
