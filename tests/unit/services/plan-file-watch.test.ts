import { describe, expect, it } from 'vitest';
import { watchPlanFile } from '../../../electron/services/plan-file-watch.ts';
import { ok } from '../../../shared/kernel/result.ts';

function setUp() {
  const file = {
    text: 'mine' as string | null,
    seen: 'mine',
    path: '/a' as string | null,
    reads: 0,
  };
  const heard: string[] = [];
  const look = watchPlanFile({
    session: { opened: () => ({ planId: 'p', path: file.path }) },
    lineage: { isAsSeen: (_path, text) => text === file.seen },
    stampOf: async () => file.text,
    readText: async () => {
      file.reads += 1;
      return ok(file.text ?? '');
    },
    onNews: (news) => heard.push(news),
  });
  return { file, heard, look };
}

describe('looking after the open plan’s file', () => {
  it('reads it once while nothing happens to it, and tells nothing', async () => {
    const { file, heard, look } = setUp();
    await look();
    await look();
    expect([file.reads, heard]).toEqual([1, []]);
  });

  it('tells of what somebody wrote until it was taken over, also to a window loaded anew', async () => {
    const { file, heard, look } = setUp();
    await look();
    file.text = 'theirs';
    await look();
    await look();
    expect(heard).toEqual(['changed', 'changed']);
    file.seen = 'theirs';
    await look();
    await look();
    expect(heard.slice(2)).toEqual(['same']);
  });

  it('tells that it is gone, and that it is there again', async () => {
    const { file, heard, look } = setUp();
    await look();
    file.text = null;
    await look();
    file.text = 'mine';
    await look();
    expect(heard).toEqual(['gone', 'same']);
  });

  it('looks after nothing where there is no file', async () => {
    const { file, heard, look } = setUp();
    file.path = null;
    file.text = null;
    await look();
    expect([file.reads, heard]).toEqual([0, []]);
  });
});
