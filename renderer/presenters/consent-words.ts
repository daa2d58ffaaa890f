import type { ConsentWish } from '../../shared/ipc/access-summaries.ts';

/** What a button says that shows what was, or is to be, consented to: a host by its name. */
export function consentWords({ kind, given, subject }: ConsentWish): string {
  if (kind === 'runs-command') return given ? 'Allowed command…' : 'Needs consent to a command…';
  const host = subject.replace(/^https?:\/\//, '');
  return given ? `Allowed: ${host}…` : `Needs consent to ${host}…`;
}
