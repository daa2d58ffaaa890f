import type { PreflightCheck } from '../../shared/changes/change-set.ts';
export const preflightSentence = ({ kind, facts }: PreflightCheck): string =>
  `${kind} ${JSON.stringify(facts)}`;
