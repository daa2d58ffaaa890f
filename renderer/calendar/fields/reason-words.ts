/** How a field asks why a date differs from its rule; `isWanted`: somebody counts on it. */
export const reasonFor = (isWanted: boolean) => ({
  label: 'Reason',
  placeholder: isWanted ? 'People count on it: say why' : 'Kept with the date',
  missing: isWanted ? 'Say why: people count on this window' : undefined,
});
