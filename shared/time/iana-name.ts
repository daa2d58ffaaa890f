/**
 * IANA's names without a slash. The list is closed: new names have a region and a slash.
 *
 * EST, MST and HST are among them. As letters they are ambiguous, and whoever types them is asked
 * (zone-names.ts), but as zones they are IANA's own and mean one thing, the same offset all year:
 * AWS runs a window in `EST` at −05:00, and a window that we refused to read would be missing here.
 */
const plainNames: ReadonlySet<string> = new Set(
  (
    'CET CST6CDT CUBA EET EST EST5EDT EGYPT EIRE GB GB-EIRE GMT GMT+0 GMT-0 GMT0 GREENWICH HST ' +
    'HONGKONG ICELAND IRAN ISRAEL JAMAICA JAPAN KWAJALEIN LIBYA MET MST MST7MDT NZ NZ-CHAT NAVAJO ' +
    'PRC PST8PDT POLAND PORTUGAL ROC ROK SINGAPORE TURKEY UCT UTC UNIVERSAL W-SU WET ZULU'
  ).split(' '),
);

/**
 * Whether a name has the form of an IANA zone, in any case. The runtime takes more: `+05:30`, which
 * is no zone, and names that ICU alone keeps from long ago, `SystemV/PST8` and three letters that
 * it reads in its own way (`BST` as Dhaka, `IST` as Kolkata). Those would be a wrong hour, silently.
 */
export const isIanaName = (name: string): boolean =>
  name.includes('/')
    ? /^[a-z]/i.test(name) && !/^systemv\//i.test(name)
    : plainNames.has(name.toUpperCase());
