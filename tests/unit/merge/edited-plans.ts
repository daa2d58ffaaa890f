/** Plans for merging: one of many windows, and random edits of it as planners make them. */
import fc from 'fast-check';
import type { Plan } from '../../../shared/model/plan.ts';
import type { Series } from '../../../shared/model/series.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

/** A plan of `count` windows, releases and freezes, with a field of a later version in each. */
export const manyWindows = (count: number): Plan =>
  aPlan({
    series: numbered(count, (at) =>
      withLater(
        aSeries({
          id: `s${at}`,
          name: `Window ${at}`,
          startTime: `${String(at % 24).padStart(2, '0')}:00`,
          changes: [{ originalStart: '2027-03-20T22:00', state: 'agreed' }],
        }),
      ),
    ),
    releases: numbered(count, (at) => ({
      id: `r${at}`,
      name: `Release ${at}`,
      businessUnitId: 'hrp',
      product: 'Payor',
      environment: 'prod',
      startMs: at * 1_000,
      endMs: at * 1_000 + 500,
      certainty: 'confirmed',
    })),
    freezes: numbered(count, (at) => ({
      id: `f${at}`,
      name: `Freeze ${at}`,
      hardness: 'hard',
      guards: ['install'],
      targets: [{ businessUnitId: 'hrp' }],
      startMs: at * 1_000,
      endMs: at * 1_000 + 500,
    })),
  });

const numbered = <T>(count: number, make: (at: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => make(at));

/** As a later version of the app would write it. */
const withLater = <T extends object>(entity: T): T => ({
  ...entity,
  fromALaterVersion: { a: [1] },
});

type Edit = (plan: Plan) => Plan;

const lists = ['series', 'releases', 'freezes'] as const;

/**
 * Any few edits. Those of an `owner` keep to things with its remainder by two, and add under its own
 * ids: two owners never touch the same thing.
 */
export const anyEdits = (owner: 0 | 1 | null = null): fc.Arbitrary<Edit> =>
  fc
    .array(anyEdit(owner), { maxLength: 6 })
    .map((edits) => (plan) => edits.reduce((made, edit) => edit(made), plan));

function anyEdit(owner: 0 | 1 | null): fc.Arbitrary<Edit> {
  const place = fc.nat(9).map((at) => (owner === null ? at : at - (at % 2) + owner));
  return fc.oneof(
    fc.record({ place, change: seriesChange }).map(changeSeries),
    fc.record({ place, list: fc.constantFrom(...lists) }).map(removeOne),
    fc.record({ place, minutes: fc.nat(400) }).map(moveRelease),
    fc.record({ place: fc.nat(3), at: fc.nat(9) }).map((added) => addOne(added, owner)),
    fc.string({ maxLength: 3 }).map((name) => renameOwned(name, owner)),
  );
}

const seriesChange: fc.Arbitrary<Partial<Series>> = fc.oneof(
  fc.record({ startTime: fc.constantFrom('01:15', '02:30', '23:45') }),
  fc.record({ durationMinutes: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ state: fc.constantFrom('draft' as const, 'countered' as const) }),
  fc.record({ name: fc.constantFrom('Ä', '', '__proto__') }),
  fc.record({ adHocReason: fc.constantFrom('CVE', 'outage') }),
  fc.record({
    changes: fc.constantFrom(
      [],
      [{ originalStart: '2027-03-20T22:00', skipped: true, reason: 'holiday' }],
      [
        { originalStart: '2027-03-20T22:00', state: 'agreed' as const },
        { originalStart: '2027-04-20T22:00', movedTo: '2027-04-21T22:00' },
      ],
    ),
  }),
);

const changeSeries =
  ({ place, change }: { place: number; change: Partial<Series> }): Edit =>
  (plan) => ({
    ...plan,
    series: plan.series.map((series) =>
      series.id === `s${place}` ? { ...series, ...change } : series,
    ),
  });

const removeOne =
  ({ place, list }: { place: number; list: (typeof lists)[number] }): Edit =>
  (plan) => ({ ...plan, [list]: plan[list].filter(({ id }) => id !== `${list[0]}${place}`) });

const moveRelease =
  ({ place, minutes }: { place: number; minutes: number }): Edit =>
  (plan) => ({
    ...plan,
    releases: plan.releases.map((release) =>
      release.id === `r${place}`
        ? { ...release, startMs: release.startMs + minutes, endMs: release.endMs + minutes }
        : release,
    ),
  });

function addOne({ place, at }: { place: number; at: number }, owner: 0 | 1 | null): Edit {
  const id = `new${place}${owner ?? ''}`;
  return (plan) => {
    const others = plan.series.filter((series) => series.id !== id);
    const added = aSeries({ id, name: `Added at ${at}` });
    return { ...plan, series: [...others.slice(0, at), added, ...others.slice(at)] };
  };
}

/** One owner names the plan, the other its organization. */
const renameOwned =
  (name: string, owner: 0 | 1 | null): Edit =>
  (plan) =>
    owner === 1
      ? { ...plan, organization: { ...plan.organization, name } }
      : { ...plan, name: `Plan ${name}` };
