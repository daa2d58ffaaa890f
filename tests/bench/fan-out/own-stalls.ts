/**
 * How long this thread was kept from its turn by its own work: the processor time that it spent
 * between two beats. A busy machine, which keeps everybody waiting, is not in it.
 */
export function watchOwnStalls(): { readonly worstMs: () => number; readonly stop: () => void } {
  let worstMs = 0;
  let usedMs = usedNow();
  const timer = setInterval(() => {
    const nowMs = usedNow();
    worstMs = Math.max(worstMs, nowMs - usedMs);
    usedMs = nowMs;
  }, 2);
  return { worstMs: () => worstMs, stop: () => clearInterval(timer) };
}

function usedNow(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
