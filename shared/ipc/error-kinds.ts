/** Kinds of refusal that cross the bridge. */
export const bridgeErrorKinds = [
  'bad-request',
  'cancelled',
  'file-not-found',
  'file-not-readable',
  'file-not-written',
  'not-a-plan',
  'newer-plan',
  'no-source',
  'not-found',
  'change-set-outdated',
  'stale-remote',
  'push-running',
  'aws-denied',
  'aws-unreachable',
  'aws-refused',
  'internal',
] as const;
