import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { gkeCommands } from '../../../shared/exports/gke-commands.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import { aSeries } from '../../support/a-plan.ts';
import { planToExport, questionOf } from '../../support/exported-windows.ts';

const everybody = () => true;
const target = { businessUnitId: 'hrp', customerId: 'contoso', environmentId: 'prod' };

/** What gcloud is asked, by a shell that has another gcloud: one list of words for each command. */
function askedOf(script: string): readonly (readonly string[])[] {
  const told = execFileSync('sh', ['-s'], {
    input: `gcloud() { for word; do printf '%s\\n' "$word"; done; printf '\\n'; }\n${script}`,
    env: { CLUSTER_CONTOSO_PROD: 'c1', LOCATION_CONTOSO_PROD: 'us-east1' },
    encoding: 'utf8',
  });
  return told
    .trimEnd()
    .split('\n\n')
    .map((words) => words.split('\n'));
}
const cluster = ['container', 'clusters', 'update', 'c1', '--location', 'us-east1'];

const weekly = (differs: Parameters<typeof aSeries>[0] = {}) =>
  aSeries({
    id: 'weekly',
    name: 'Contoso cluster',
    target,
    kind: 'infrastructure',
    zone: 'UTC',
    startTime: '00:00',
    durationMinutes: 720,
    rule: {
      kind: 'weekly',
      weekdays: ['SA'],
      everyWeeks: 1,
      fromDate: '2027-01-02',
      untilDate: '2027-12-31',
    },
    ...differs,
  });
const planOf = (...series: Plan['series']): Plan => planToExport({ series, freezes: [] });

describe('windows as gcloud commands', () => {
  it('are the ones on file', async () => {
    const { text } = gkeCommands(questionOf(), everybody);
    await expect(text).toMatchFileSnapshot('golden/gke.sh');
  });

  it('set a weekly window in UTC, and take the skipped week out', () => {
    const changes = [{ originalStart: '2027-12-18T00:00', skipped: true }];
    const { text, notCarried } = gkeCommands(questionOf(planOf(weekly({ changes }))), everybody);
    expect(askedOf(text)).toEqual([
      [
        ...cluster,
        ...['--maintenance-window-start', '2027-01-02T00:00:00Z'],
        ...['--maintenance-window-end', '2027-01-02T12:00:00Z'],
        ...['--maintenance-window-recurrence', 'FREQ=WEEKLY;BYDAY=SA'],
      ],
      [
        ...cluster,
        ...['--add-maintenance-exclusion-name', 'no-window-1'],
        ...['--add-maintenance-exclusion-start', '2027-12-18T00:00:00Z'],
        ...['--add-maintenance-exclusion-end', '2027-12-18T12:00:00Z'],
        ...['--add-maintenance-exclusion-scope', 'no_upgrades'],
      ],
    ]);
    expect(notCarried).toEqual([]);
  });

  it('stop before anything is asked while a cluster is not named', () => {
    const { text } = gkeCommands(questionOf(planOf(weekly())), everybody);
    const run = () =>
      execFileSync('sh', ['-s'], {
        input: `gcloud() { exit 9; }\n${text}`,
        stdio: 'pipe',
        env: {},
      });
    expect(run).toThrow('set it to the cluster of Contoso prod');
  });

  it('say from when on others are right where clocks change, and run only the first', () => {
    const { text, notCarried } = gkeCommands(
      questionOf(planOf(weekly({ zone: 'Europe/London' }))),
      everybody,
    );
    expect(askedOf(text)).toHaveLength(1);
    expect(text).toContain('Between 2027-03-27T12:00Z and 2027-04-02T23:00Z run this:');
    expect(text).toContain("#   --maintenance-window-recurrence 'FREQ=WEEKLY;BYDAY=FR'");
    expect(notCarried).toEqual([]);
  });

  it.each([
    ['six hours a week', weekly({ durationMinutes: 360 }), 'less than 48 h'],
    [
      'once a month',
      weekly({ rule: { kind: 'month-day', day: 1, fromDate: '2027-01-01' } }),
      'repeats every week',
    ],
    ['a scan', weekly({ kind: 'scan' }), 'not for scan'],
  ])('refuse %s, by window', (_, series, why) => {
    const question = questionOf(planOf(series));
    const { notCarried, fault } = gkeCommands(question, everybody);
    expect(fault).toContain('None of these windows');
    expect(notCarried).toHaveLength(question.windows.length);
    expect(notCarried[0]?.why).toContain(why);
  });

  it('write the policy that the plan has, with the freezes of the range, and measure windows by it', () => {
    const plan = planToExport({
      series: [weekly(), weekly({ id: 'late', startTime: '11:00', durationMinutes: 120 })],
    });
    const withPolicy = {
      ...plan,
      organization: {
        ...plan.organization,
        gkePolicies: [
          {
            id: 'p',
            name: 'contoso',
            target,
            startMs: Date.UTC(2027, 0, 2),
            endMs: Date.UTC(2027, 0, 2, 12),
            recurrence: 'FREQ=WEEKLY;BYDAY=SA',
            exclusions: [
              { name: 'Year end', startMs: Date.UTC(2027, 11, 18), endMs: Date.UTC(2028, 0, 1) },
            ],
          },
        ],
      },
    };
    const { text, notCarried } = gkeCommands(questionOf(withPolicy), everybody);
    const asked = askedOf(text);
    expect(asked.map((words) => words.at(7))).toEqual([
      '2027-01-02T00:00:00Z',
      'year-end',
      'easter',
    ]);
    // All that run past noon, and those within an exclusion.
    expect(new Set(notCarried.map(({ window }) => window.seriesId))).toEqual(
      new Set(['weekly', 'late']),
    );
    expect(notCarried.filter(({ window }) => window.seriesId === 'weekly')).toHaveLength(2);
  });

  it('leave out exclusions that GKE would not take, and say so', () => {
    const plan = planOf(weekly());
    const long = {
      id: 'long',
      name: 'Summer',
      hardness: 'hard' as const,
      guards: ['install' as const],
      targets: [],
      startMs: Date.UTC(2027, 5, 1),
      endMs: Date.UTC(2027, 7, 1),
    };
    const { text, notes } = gkeCommands(questionOf({ ...plan, freezes: [long] }), everybody);
    expect(text).not.toContain('exclusion');
    expect(notes.join()).toContain('the freeze Summer is not written');
  });

  it('speak of nobody else', () => {
    expect(
      gkeCommands(
        questionOf(planOf(weekly()), () => false),
        () => false,
      ).fault,
    ).toBeDefined();
  });
});
