import type { LiveSource } from './plan-session.ts';
import { memoryLogs } from './memory-logs.ts';
import type { LogFolder } from './push-journals.ts';

/** What the sample leaves behind is forgotten with its AWS; what real accounts do outlives the app. */
export function keepBySource<T>(
  folder: LogFolder,
  open: (folder: LogFolder) => T,
): (source: LiveSource | null) => T {
  const onDisk = open(folder);
  const ofSamples = new WeakMap<LiveSource['cloud'], T>();
  return (source) => {
    if (source?.kind !== 'sample') return onDisk;
    const kept = ofSamples.get(source.cloud) ?? open(memoryLogs());
    ofSamples.set(source.cloud, kept);
    return kept;
  };
}
