/** Whether SSM takes a name for a new document, but for those that AWS keeps for itself (aws-facts 2.1). */
export const isCalendarName = (name: string): boolean =>
  /^[a-zA-Z0-9_.-]{3,128}$/.test(name) && !/^(aws|amazon|amzn)/i.test(name);
