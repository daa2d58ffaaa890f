/** One word for a POSIX shell; nothing in it is expanded. */
export const shellWord = (text: string): string =>
  /^[A-Za-z0-9_./:-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
