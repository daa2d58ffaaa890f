/** Rules whose findings people see, by id (docs/conflicts.md). C04, the live twin, finds nothing. */
export const conflictRules = [
  'C01',
  'C02',
  'C03',
  'C05',
  'C06',
  'C07',
  'C08',
  'C09',
  'C10',
  'C11',
  'C12',
  'C13',
  'C14',
  'C15',
  'C16',
  'C17',
  'C18',
  'C19',
  'C20',
  'C21',
  'C22',
  'C23',
  'C24',
  'C25',
  'C26',
] as const;

/** Id of a rule of the conflict table. */
export type ConflictRule = (typeof conflictRules)[number];

/** How grave a finding is, from the gravest. */
export const severities = ['error', 'warning', 'information'] as const;

/** How grave a finding is. */
export type Severity = (typeof severities)[number];
