import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/kernel/result.ts';

/**
 * Compiles one C file against libical into a folder of its own; the error says in words why that
 * cannot be done here. libical is Debian's `libical-dev`: a peer, never a part of the product.
 */
export function compileWithLibical(source: URL): Result<string, string> {
  const program = join(mkdtempSync(join(tmpdir(), 'pwp-c-')), 'program');
  const args = ['-O2', source.pathname, '-o', program, '-lical'];
  const { error, status, stderr } = spawnSync('gcc', args, { encoding: 'utf8', timeout: 60_000 });
  if (error !== undefined) return err('gcc is not installed');
  if (status === 0) return ok(program);
  return err(
    stderr.includes('libical/ical.h') || stderr.includes('lical')
      ? 'libical-dev is not installed'
      : `gcc refuses it: ${stderr.slice(0, 200)}`,
  );
}
