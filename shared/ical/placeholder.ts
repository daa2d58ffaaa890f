/** What AWS says in the to-do that an empty calendar holds (aws-facts 1.3). */
export const placeholderSummary = 'Add events to this calendar.';

/** Only unique within its document, and alone there: one constant serves every calendar. */
const placeholderUid = '4b1d2f6e-7c3a-4f58-9e0b-5a6c8d7e9f10';

/** The to-do that an empty calendar holds, since AWS may refuse one without any component. */
export const placeholderLines = (
  lineEnding: string,
  dtstamp: string,
  uid = placeholderUid,
): string =>
  [
    'BEGIN:VTODO',
    `DTSTAMP:${dtstamp}`,
    `UID:${uid}`,
    `SUMMARY:${placeholderSummary}`,
    'END:VTODO',
    '',
  ].join(lineEnding);
