import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { receivePlans } from '../../../electron/shell/handed-plan.ts';

const app = vi.hoisted(() => ({ current: null as EventEmitter | null }));
vi.mock('electron', () => ({
  app: { on: (...input: Parameters<EventEmitter['on']>) => app.current?.on(...input) },
}));
beforeEach(() => {
  app.current = new EventEmitter();
});

function setUp(first: string | null) {
  const on = { started: vi.fn(), handed: vi.fn() };
  const plan = receivePlans(first, on);
  const secondStart = (data: unknown) =>
    app.current?.emit('second-instance', {}, ['app', 'b.pwplan'], '/elsewhere', data);
  return { on, plan, secondStart };
}

describe('a plan that is handed over', () => {
  it('by the first start is there until it is taken', () => {
    const { plan } = setUp('/plans/a.pwplan');
    expect([plan.path(), plan.take(), plan.take()]).toEqual([
      '/plans/a.pwplan',
      '/plans/a.pwplan',
      null,
    ]);
  });

  it('by a second start is offered by the path that start resolved', () => {
    const { on, plan, secondStart } = setUp(null);
    secondStart({ planPath: '/elsewhere/b.pwplan' });
    expect(plan.path()).toBe('/elsewhere/b.pwplan');
    expect([on.started, on.handed].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  it.each([[undefined], [null], [{}], [{ planPath: null }], [{ planPath: 7 }], [{ planPath: '' }]])(
    'is none of %j, which only brings the window to the front',
    (data) => {
      const { on, plan, secondStart } = setUp(null);
      secondStart(data);
      expect([plan.path(), on.started.mock.calls.length, on.handed.mock.calls.length]).toEqual([
        null,
        1,
        0,
      ]);
    },
  );

  it('by the desktop is opened here and nowhere else', () => {
    const { plan } = setUp(null);
    const preventDefault = vi.fn();
    app.current?.emit('open-file', { preventDefault }, '/plans/c.pwplan');
    expect([plan.take(), preventDefault.mock.calls.length]).toEqual(['/plans/c.pwplan', 1]);
  });
});
