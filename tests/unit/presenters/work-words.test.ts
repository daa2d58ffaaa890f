import { describe, expect, it } from 'vitest';
import {
  executorChoices,
  readWatchers,
  workLines,
} from '../../../renderer/presenters/work-words.ts';

describe('what was decided about the work', () => {
  it('is a line each on paper, and nothing where nobody decided', () => {
    expect(workLines({})).toEqual([]);
    expect(
      workLines({
        facts: {
          ...({ ticket: 'CHG-1042', executedBy: 'YUM', layer: 'operating-system' } as const),
          ...({ reboots: 'if needed', nonSecurityPatches: 'no' } as const),
          newInstances: 'wait for first window',
          watchers: ['A. Rao', 'Security'],
        },
      }),
    ).toEqual([
      'Ticket: CHG-1042',
      'With: YUM',
      'Layer: operating system',
      'Restarts: if needed',
      'Non-security patches: no',
      'New instances: wait for their first window',
      'Also told: A. Rao, Security',
    ]);
  });

  it.each([
    ['', []],
    [' , ;', []],
    ['A. Rao, security@example.com; A. Rao', ['A. Rao', 'security@example.com']],
  ])('reads %j as people to tell', (typed, people) => {
    expect(readWatchers(typed)).toEqual(people);
  });

  it('takes no more people, nor longer names, than a plan holds', () => {
    expect(readWatchers('n'.repeat(501))).toBeNull();
    expect(readWatchers(Array.from({ length: 1_001 }, (_, at) => `n${at}`).join())).toBeNull();
  });

  it('keeps a name of what carries it out that nobody knows', () => {
    expect(executorChoices('Rundeck')[0]).toBe('Rundeck');
    expect(executorChoices('YUM')).toBe(executorChoices(undefined));
  });
});
