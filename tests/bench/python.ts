import { spawnSync } from 'node:child_process';

/** Why a peer in Python cannot be asked here, or null. */
export function missingPython(module: string): string | null {
  const { error, status } = spawnSync('python3', ['-c', `import ${module}`]);
  if (error !== undefined) return 'python3 is not installed';
  return status === 0 ? null : `python3 has no ${module}`;
}
