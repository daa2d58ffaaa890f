/**
 * Who has a plan's file open: said in a small file beside it, for colleagues on a share. It keeps
 * nobody out, for saving compares anyway; it names the person to talk to.
 */
import type { PlanHolder } from '../../shared/ipc/plan-file-contract.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';

/** One run of the app, as its lock file tells it. */
export interface LockNote extends PlanHolder {
  readonly pid: number;
  /** Of the running system: a process of an earlier one has ended, whatever its number does now. */
  readonly bootId: string;
  /** Counts up while its run goes on. */
  readonly beat: number;
}

export interface PlanLockPorts {
  readonly me: Omit<LockNote, 'sinceMs' | 'beat'>;
  readonly clockMs: () => EpochMs;
  /** Goes on evenly whatever is done to the clock. */
  readonly steadyMs: () => number;
  readonly isRunning: (pid: number) => boolean;
  readonly read: (path: string) => Promise<LockNote | null>;
  /** Writes where there is no file yet; false where there is one, or where it is not allowed. */
  readonly create: (path: string, note: LockNote) => Promise<boolean>;
  readonly replace: (path: string, note: LockNote) => Promise<boolean>;
  readonly remove: (path: string) => Promise<void>;
  readonly onHolder: (holder: PlanHolder | null) => void;
}

export interface PlanLock {
  /** Holds the file with this path, as far as nobody else does; lets go of the one before. */
  readonly hold: (path: string | null) => Promise<void>;
  /** Called every few seconds: beats for what is held, waits for what is not. */
  readonly look: () => Promise<void>;
}

/** How often a holder says that it is still there, and after how much silence nobody believes it. */
const beatEveryMs = 30_000;
const silentAfterMs = 4 * beatEveryMs;

interface Held {
  readonly path: string;
  isMine: boolean;
  /** The last that was written or read there. */
  note: LockNote;
  /** On the steady clock: when I wrote it, or when another one's beat was new last. */
  heardAtMs: number;
}

/** Locks are at the places that `hold` names. Failing to lock harms nothing and is not told. */
export function openPlanLock(ports: PlanLockPorts): PlanLock {
  const keeper = new LockKeeper(ports);
  let last = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => (last = last.then(work));
  return {
    hold: (path) => inTurn(() => keeper.hold(path)),
    look: () => inTurn(() => keeper.look()),
  };
}

class LockKeeper {
  private readonly ports: PlanLockPorts;
  private held: Held | null = null;
  private told: PlanHolder | null = null;

  constructor(ports: PlanLockPorts) {
    this.ports = ports;
  }

  async hold(path: string | null): Promise<void> {
    if (this.held?.path === path) return;
    await this.letGo();
    if (path === null) this.tell(null);
    else await this.take(path);
  }

  async look(): Promise<void> {
    if (this.held !== null)
      await (this.held.isMine ? this.beat(this.held) : this.listen(this.held));
  }

  private async take(path: string): Promise<void> {
    const { create, read, replace, steadyMs } = this.ports;
    const note = this.newNote();
    const isMine = await create(path, note);
    const held: Held = { path, isMine, note, heardAtMs: steadyMs() };
    this.held = held;
    const theirs = isMine ? null : await read(path);
    if (theirs === null) return this.tell(null);
    if (!hasEnded(theirs, this.ports)) {
      held.note = theirs;
      return this.tell(theirs);
    }
    held.isMine = await replace(path, note);
    this.tell(null);
  }

  private async letGo(): Promise<void> {
    const last = this.held;
    this.held = null;
    const isMine = last?.isMine === true && isOf(await this.ports.read(last.path), this.ports.me);
    if (isMine) await this.ports.remove(last.path);
  }

  private async listen(other: Held): Promise<void> {
    const { read, replace, steadyMs } = this.ports;
    const now = await read(other.path);
    if (now === null || hasEnded(now, this.ports)) return this.take(other.path);
    if (now.beat !== other.note.beat || now.pid !== other.note.pid) other.heardAtMs = steadyMs();
    other.note = now;
    if (steadyMs() - other.heardAtMs <= silentAfterMs) return this.tell(now);
    other.note = this.newNote();
    other.isMine = await replace(other.path, other.note);
    this.tell(null);
  }

  private async beat(mine: Held): Promise<void> {
    const { replace, steadyMs } = this.ports;
    if (steadyMs() - mine.heardAtMs < beatEveryMs) return;
    mine.heardAtMs = steadyMs();
    mine.note = { ...mine.note, beat: mine.note.beat + 1 };
    await replace(mine.path, mine.note);
  }

  private newNote(): LockNote {
    return { ...this.ports.me, sinceMs: this.ports.clockMs(), beat: 0 };
  }

  private tell(holder: PlanHolder | null): void {
    // A window that was loaded again has not heard of it.
    if (holder === null && this.told === null) return;
    this.told = holder;
    this.ports.onHolder(
      holder && { user: holder.user, host: holder.host, sinceMs: holder.sinceMs },
    );
  }
}

const isOf = (note: LockNote | null, { host, pid, bootId }: PlanLockPorts['me']): boolean =>
  note?.host === host && note.pid === pid && note.bootId === bootId;

/** Of this computer it is known; of another one only its silence tells. Mine is nobody else's. */
function hasEnded(note: LockNote, { me, isRunning }: PlanLockPorts): boolean {
  if (note.host !== me.host) return false;
  return note.bootId !== me.bootId || note.pid === me.pid || !isRunning(note.pid);
}
