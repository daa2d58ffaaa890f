import { describe, expect, it } from 'vitest';
import { memoryLogs } from '../../../electron/services/memory-logs.ts';

describe('logs of the sample', () => {
  it('are listed as they were opened, whatever their names: its clock stands still', async () => {
    const logs = memoryLogs();
    for (const name of ['1-b', '1-a', '1-b']) await (await logs.open(name)).append('line');
    expect(await logs.names()).toEqual(['1-b', '1-a']);
    expect(await logs.readLines('1-b')).toEqual(['line', 'line']);
  });
});
