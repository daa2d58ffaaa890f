/** Sentences about clock changes on the calendar, whole, with places for what differs. */
export const clockMessages = {
  shorter: (amount: string): string => `DST −${amount}`,
  longer: (amount: string): string => `DST +${amount}`,
  skipped: (hours: string): string => `${hours} skipped`,
  twice: (hours: string): string => `${hours} twice`,
  wholeHours: (first: string, end: string): string => `${first}–${end} h`,
  hours: (first: string, end: string): string => `${first}–${end}`,
  forward: (start: string, end: string, amount: string): string =>
    `Clocks go forward: ${start} to ${end} is skipped, and this night is ${amount} shorter`,
  back: (start: string, end: string, amount: string): string =>
    `Clocks go back: ${start} to ${end} comes twice, and this night is ${amount} longer`,
  patchTuesday: 'Patch Tuesday',
  patchTuesdayDetail: 'Microsoft publishes patches at 10:00 in Redmond',
} as const;
