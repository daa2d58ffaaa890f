/** The zones the sample's people live in. */
export const newYork = 'America/New_York';
export const losAngeles = 'America/Los_Angeles';
export const london = 'Europe/London';
export const sydney = 'Australia/Sydney';
export const kolkata = 'Asia/Kolkata';
export const utc = 'Etc/UTC';
