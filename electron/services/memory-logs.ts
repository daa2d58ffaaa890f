import type { LogFolder } from './push-journals.ts';

/** Logs that last as long as the sample does, whose AWS forgets everything as well. */
export function memoryLogs(): LogFolder {
  const logs = new Map<string, string[]>();
  return {
    open: async (name) => {
      const lines = logs.get(name) ?? [];
      logs.set(name, lines);
      return { append: async (line) => void lines.push(line), close: async () => {} };
    },
    readLines: async (name) => logs.get(name) ?? [],
    // As they were opened: the sample's clock stands still, so that names do not tell which came first.
    names: async () => [...logs.keys()],
  };
}
