import { describe, expect, it } from 'vitest';
import {
  clockChangeShades,
  hourEvents,
  monthEvents,
} from '../../../renderer/presenters/event-inputs.ts';
import { anItem } from '../../support/an-item.ts';

const zone = 'America/New_York';
// 22:00 to 05:00 in New York, the night clocks go forward.
const night = anItem({
  startMs: Date.parse('2027-03-14T03:00Z'),
  endMs: Date.parse('2027-03-14T09:00Z'),
});
const freeze = anItem({
  name: 'Freeze',
  look: 'freeze-hard',
  layer: 'freezes',
  movable: false,
  startMs: Date.parse('2027-03-12T05:00Z'),
  endMs: Date.parse('2027-03-15T04:00Z'),
});
const brief = ({ id, start, end, allDay }: ReturnType<typeof monthEvents>[number]) => ({
  id,
  start,
  end,
  allDay,
});

describe('events of a month', () => {
  it('are whole days of the zone that is shown, so that the widget has no zone to get wrong', () => {
    const month = { first: '2027-02-28', last: '2027-04-03', zone, rows: 5 };
    expect(monthEvents([night], month).map(brief)).toEqual([
      {
        id: 'window:Northwind prod#2027-03-13',
        start: '2027-03-13',
        end: '2027-03-14',
        allDay: true,
      },
    ]);
  });

  it('say in one event a day what has no room', () => {
    const crowd = ['a', 'b', 'c', 'd'].map((name) => anItem({ name }));
    const events = monthEvents(crowd, {
      first: '2027-03-07',
      last: '2027-03-13',
      zone: 'UTC',
      rows: 3,
    });
    expect(events.map(({ title }) => title)).toEqual(['a', 'b', '2 more · HRP 2']);
    expect(events.at(-1)?.startEditable).toBe(false);
  });
});

describe('events of a week', () => {
  it('are instants with a Z, never wall-clock text', () => {
    expect(hourEvents([night], zone).map(brief)).toEqual([
      {
        id: 'window:Northwind prod',
        start: '2027-03-14T03:00:00.000Z',
        end: '2027-03-14T09:00:00.000Z',
        allDay: false,
      },
    ]);
  });

  it('put a freeze above the hours and shade the hours it forbids', () => {
    const [bar, shade] = hourEvents([freeze], zone);
    expect(bar).toMatchObject({ start: '2027-03-12', end: '2027-03-15', allDay: true });
    expect(shade).toMatchObject({ display: 'background', start: '2027-03-12T05:00:00.000Z' });
  });

  it('draw windows before what is only background, which is hidden first', () => {
    const run = anItem({ name: 'run', layer: 'maintenance', startMs: night.startMs - 3_600_000 });
    const [first, second] = hourEvents([run, night], zone).toSorted((a, b) => a.rank - b.rank);
    expect([first?.title, second?.title]).toEqual(['Northwind prod', 'run']);
  });
});

describe('the hour of a clock change', () => {
  const nights = {
    startMs: Date.parse('2027-03-01T05:00Z'),
    endMs: Date.parse('2027-12-01T05:00Z'),
  };

  it('is hatched where the wall has it, once as the hour nobody lives, once as the one that comes twice', () => {
    expect(
      clockChangeShades(nights, zone).map(({ start, end, display }) => [start, end, display]),
    ).toEqual([
      ['2027-03-14T02:00:00', '2027-03-14T03:00:00', 'background'],
      ['2027-11-07T01:00:00', '2027-11-07T02:00:00', 'background'],
    ]);
  });

  it('is nowhere in a zone that keeps its clocks', () => {
    expect(clockChangeShades(nights, 'Asia/Kolkata')).toEqual([]);
  });
});
