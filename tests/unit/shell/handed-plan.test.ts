import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { receivePlans, waitingPlan } from '../../../electron/shell/handed-plan.ts';

const app = vi.hoisted(() => ({ current: null as EventEmitter | null }));
vi.mock('electron', () => ({
  app: { on: (...input: Parameters<EventEmitter['on']>) => app.current?.on(...input) },
}));
beforeEach(() => {
  app.current = new EventEmitter();
});

function setUp() {
  const on = { started: vi.fn(), handed: vi.fn(), addressed: vi.fn() };
  receivePlans(on);
  const secondStart = (data: unknown) =>
    app.current?.emit('second-instance', {}, ['app', 'b.pwplan'], '/elsewhere', data);
  return { on, secondStart };
}

describe('a plan that a window was opened for', () => {
  it('is there until it is taken, and so is one that is put there later', () => {
    const plan = waitingPlan('/plans/a.pwplan');
    expect([plan.path(), plan.take(), plan.take()]).toEqual([
      '/plans/a.pwplan',
      '/plans/a.pwplan',
      null,
    ]);
    plan.put('/plans/b.pwplan');
    expect([plan.path(), plan.take(), plan.path()]).toEqual([
      '/plans/b.pwplan',
      '/plans/b.pwplan',
      null,
    ]);
  });
});

describe('a plan that is handed over', () => {
  it('by a second start is named by the path that start resolved', () => {
    const { on, secondStart } = setUp();
    secondStart({ planPath: '/elsewhere/b.pwplan' });
    expect(on.handed.mock.calls).toEqual([['/elsewhere/b.pwplan']]);
    expect(on.started).not.toHaveBeenCalled();
  });

  it.each([[undefined], [null], [{}], [{ planPath: null }], [{ planPath: 7 }], [{ planPath: '' }]])(
    'is none of %j, which only brings a window to the front',
    (data) => {
      const { on, secondStart } = setUp();
      secondStart(data);
      expect([on.started.mock.calls.length, on.handed.mock.calls.length]).toEqual([1, 0]);
    },
  );

  it('may be an address, by a second start and by the desktop, as it was given', () => {
    const { on, secondStart } = setUp();
    const preventDefault = vi.fn();
    secondStart({ planPath: null, address: 'patch-window-planner://view?plan=a' });
    app.current?.emit('open-url', { preventDefault }, 'patch-window-planner://view?plan=b');
    expect(on.addressed.mock.calls).toEqual([
      ['patch-window-planner://view?plan=a'],
      ['patch-window-planner://view?plan=b'],
    ]);
    expect(on.started).not.toHaveBeenCalled();
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  it('by the desktop is opened here and nowhere else', () => {
    const { on } = setUp();
    const preventDefault = vi.fn();
    app.current?.emit('open-file', { preventDefault }, '/plans/c.pwplan');
    expect(on.handed.mock.calls).toEqual([['/plans/c.pwplan']]);
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});
