/** Seconds since midnight of every combination, ascending as its parts are. */
export function secondsOfDayOf(
  hours: readonly number[],
  minutes: readonly number[],
  seconds: readonly number[],
): ArrayLike<number> {
  const size = hours.length * minutes.length * seconds.length;
  // A rule may name every second of the day; nearly all name one.
  const all = size > 64 ? new Int32Array(size) : new Array<number>(size).fill(0);
  let at = 0;
  for (const hour of hours) {
    for (const minute of minutes) {
      for (const second of seconds) all[at++] = (hour * 60 + minute) * 60 + second;
    }
  }
  return all;
}
