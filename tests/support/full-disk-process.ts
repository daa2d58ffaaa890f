/**
 * Saves on a disk that is really full, again and again, and prints what came of it as JSON. The folder
 * it is given is the root of a small file system of its own.
 */
import { readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openAppendLog, readLogLines } from '../../electron/files/append-log.ts';
import { writeKeepingPrevious, writeText } from '../../electron/files/text-files.ts';

const [disk = '', elsewhere = '', rounds = '0'] = process.argv.slice(2);
const path = join(disk, 'a.pwplan');
const filler = join(disk, 'filler');
const textOf = (round: number): string => `${round}:${'x'.repeat(300_000)}:${round}`;
const size = textOf(0).length;

/** Fills the disk until so many bytes are left. */
function fill(left: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - left)));
}

const wrong: string[] = [];
const outcomes: Record<string, number> = {};
function expectThat(isSo: boolean, what: string): void {
  if (!isSo) wrong.push(what);
}

for (const left of [0, 1, 4_096, size - 1]) {
  for (let round = 0; round < Number(rounds); round += 1) {
    const where = `${left} bytes left, round ${round}`;
    expectThat((await writeKeepingPrevious(path, textOf(round))).ok, `${where}: save with room`);
    const log = await openAppendLog(join(disk, `${round}.jsonl`));
    await log.append('acknowledged');
    fill(left);
    const saved = await writeKeepingPrevious(path, textOf(round + 1));
    const outcome = saved.ok ? 'saved' : saved.error.code;
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    expectThat(outcome === 'ENOSPC', `${where}: ${outcome}`);
    expectThat(readFileSync(path, 'utf8') === textOf(round), `${where}: the file is not as it was`);
    const parts = readdirSync(disk).filter((name) => name.endsWith('.saving'));
    expectThat(parts.length === 0, `${where}: ${parts.join()} left behind`);
    // A line that is longer than what is left, the rest of the log's own block included.
    const isNoted = await log.append('y'.repeat(size + 8_192)).then(
      () => true,
      () => false,
    );
    await log.close();
    const lines = await readLogLines(join(disk, `${round}.jsonl`));
    expectThat(
      !isNoted && lines.join() === 'acknowledged',
      `${where}: the journal has half a line`,
    );
    const there = await writeText(join(elsewhere, 'a.pwplan'), textOf(round + 1));
    expectThat(there.ok, `${where}: saving elsewhere`);
    rmSync(filler);
    rmSync(join(disk, `${round}.jsonl`));
    const again = await writeKeepingPrevious(path, textOf(round + 1));
    expectThat(again.ok, `${where}: saving again once there is room`);
  }
}
console.log(JSON.stringify({ outcomes, wrong }));
