import { describe, expect, it } from 'vitest';
import { viewHandlers } from '../../../electron/services/view-handlers.ts';

const address = 'patch-window-planner://view?plan=a&date=2027-03-20&view=day&zone=Asia%2FKolkata';

describe('addresses of views', () => {
  it('reach the page once, and only as what was read of them', async () => {
    let waiting: string | null = null;
    const { 'view:take': take, 'view:hand': hand } = viewHandlers({
      hand: (address) => void (waiting = address),
      take: () => {
        const address = waiting;
        waiting = null;
        return address;
      },
    });
    expect(await take({})).toEqual({ ok: true, value: null });
    await hand({ address });
    const view = { plan: 'a', date: '2027-03-20', view: 'day', zone: 'Asia/Kolkata' };
    expect(await take({})).toEqual({ ok: true, value: { view } });
    expect(await take({})).toEqual({ ok: true, value: null });
    await hand({ address: 'patch-window-planner://push?all=yes' });
    expect(await take({})).toEqual({
      ok: true,
      value: { refused: 'It is not as this app writes them, or was cut off.' },
    });
  });
});
