import { describe, expect, it } from 'vitest';
import { importFormats, recogniseFormat } from '../../../shared/imports/import-formats.ts';
import type { ImportedItem } from '../../../shared/imports/import-reading.ts';
import { describeSeries } from '../../../shared/schedule/describe-rule.ts';
import { toLocal } from '../../../shared/time/zone.ts';
import { anImportContext, importFixture, importTwice } from '../../support/an-import.ts';

/** File, the format it is taken for whatever its name, what comes of it by line, lines that are refused. */
const exports: readonly (readonly [
  file: string,
  id: string,
  said: readonly string[],
  refused: readonly number[],
])[] = [
  [
    'jira-changes.csv',
    'jira',
    [
      '2 CHG-101 Claims 27.3 (source-claims prod, confirmed) 2027-03-09T19:00 to 2027-03-09T22:00',
      '3 CHG-102 Portal 27.3, part two (source-portal prod, tentative) 2027-03-16T19:00 to 2027-03-16T20:00',
    ],
    [4, 5],
  ],
  [
    'jira-versions.json',
    'jira',
    [
      '1 GC 27.5 (guiding-care prod, confirmed) 2027-03-02T00:00 to 2027-03-03T00:00',
      '2 GC 27.6 (10002 prod, tentative) 2027-03-16T00:00 to 2027-03-17T00:00',
    ],
    [3],
  ],
  [
    'jira-issues.json',
    'jira',
    ['1 CHG-201 HRP core 27.2 (hrp prod, confirmed) 2027-04-20T19:00 to 2027-04-20T22:30'],
    [],
  ],
  [
    'github-releases.json',
    'github',
    [
      '1 Portal 27.3 (portal prod, confirmed) 2027-03-09T19:05 to 2027-03-09T20:05',
      '2 v27.4.0-rc.1 (portal nonprod, confirmed) 2027-04-01T08:00 to 2027-04-01T09:00',
    ],
    [3],
  ],
  [
    'github-milestones.json',
    'github',
    ['1 Portal 27.6 (portal prod, tentative) 2027-06-08T00:00 to 2027-06-09T00:00'],
    [2],
  ],
  [
    'github-project.tsv',
    'github',
    ['2 Portal 27.7 (portal prod, confirmed) 2027-07-13T00:00 to 2027-07-15T00:00'],
    [3],
  ],
  [
    'wiz-vulnerabilities.csv',
    'wiz',
    [
      '2 critical 2027-03-09 CVE-2027-1001 (Wiz)',
      '4 critical 2027-03-10 CVE-2027-1002 (Wiz)',
      '5 other 2027-03-10 CVE-2027-1003 (Wiz)',
    ],
    [8],
  ],
  [
    'crowdstrike-vulnerabilities.csv',
    'crowdstrike',
    [
      '2 critical 2027-03-09 CVE-2027-2001 (CrowdStrike)',
      '3 other 2027-03-10 CVE-2027-2002 (CrowdStrike)',
    ],
    [],
  ],
  [
    'tanium-findings.csv',
    'tanium-findings',
    ['2 critical 2027-03-11 CVE-2027-3001 (Tanium)', '4 other 2027-03-11 CVE-2027-3002 (Tanium)'],
    [],
  ],
  [
    'vulcan-vulnerabilities.csv',
    'vulcan',
    ['2 critical 2027-03-09 CVE-2027-4001 (Vulcan)', '3 other 2027-03-09 CVE-2027-4002 (Vulcan)'],
    [],
  ],
  [
    'wsus-updates.csv',
    'wsus-updates',
    [
      '3 critical 2027-03-09 KB5035001 (WSUS)',
      '4 other 2027-03-09 KB5035002 (WSUS)',
      '5 other 2027-02-09 KB5034000 (WSUS)',
      '3 install WSUS deadlines of HRP servers: 2027-03-20 22:00 for 1 h, America/New_York',
    ],
    [],
  ],
  [
    'wsus-policies.csv',
    'wsus-schedules',
    [
      '2 install WSUS HRP servers: every Sunday 03:00 for 1 h, America/New_York',
      '3 install WSUS HRP desktops: every day from 2027-01-01 22:00 for 1 h, America/New_York',
    ],
    [4],
  ],
  [
    'satellite-recurring-logic.csv',
    'satellite',
    [
      '2 install HRP nonprod install: every Saturday 02:00 for 1 h, America/New_York',
      '3 install Satellite job 2: 248 single dates from 2027-01-05 to 2028-12-26 22:30 for 1 h, America/New_York',
      '4 install First week or Saturdays: 249 single dates from 2027-01-01 to 2028-12-30 03:00 for 1 h, America/New_York',
    ],
    [5],
  ],
  [
    'crontab.txt',
    'cron',
    [
      '4 install /usr/bin/dnf -y update --security: every Sunday 03:00 for 1 h, America/New_York',
      '5 install /usr/bin/apt-get -qq upgrade: 15th day of the month 01:30 for 1 h, America/New_York',
      '6 install /usr/sbin/zypper -n patch: 1st day of the month 00:00 for 1 h, America/New_York',
      '7 scan /usr/bin/dnf check-update: every day from 2027-01-01 04:05 for 1 h, America/New_York',
    ],
    [8],
  ],
  [
    'tanium-maintenance-windows.csv',
    'tanium-windows',
    [
      '2 install HRP prod monthly: 2nd Saturday until 2027-12-31 22:00 for 6 h, UTC',
      '3 install HRP nonprod weekly: every Wednesday, Friday 20:00 for 3 h, America/New_York',
      '4 install One night: 2027-03-20 23:30 for 4 h, UTC',
      '5 install Every fortnight: every 2 weeks on Saturday from 2027-01-02 22:00 for 4 h, UTC',
      '6 install Day of the month: 15th day of the month 01:00 for 4 h, UTC',
    ],
    [7, 8],
  ],
  ['ssm-inventory.json', 'ssm-inventory', ['1 2 machines in prod', '4 1 machines in nonprod'], [5]],
  ['ssm-nodes.csv', 'ssm-inventory', ['2 2 machines in prod', '4 1 machines in nonprod'], []],
  [
    'uyuni-schedules.ics',
    'uyuni',
    [
      '4 install SAP servers: 2027-01-09, 2027-02-13, 2027-03-13 22:00 for 6 h, America/New_York',
      '25 install Core servers: every Wednesday 20:00 for 3 h, America/New_York',
    ],
    [],
  ],
];

const local = (ms: number): string => toLocal(ms, 'America/New_York');

function saidOf(item: ImportedItem): string {
  if (item.kind === 'series') {
    return `${item.series.kind} ${item.series.name}: ${describeSeries(item.series)}`;
  }
  if (item.kind === 'release') {
    const { name, product, environment, certainty, startMs, endMs } = item.release;
    return `${name} (${product} ${environment}, ${certainty}) ${local(startMs)} to ${local(endMs)}`;
  }
  if (item.kind === 'patch-event') {
    return `${item.patchEvent.severity} ${item.patchEvent.date} ${item.patchEvent.name}`;
  }
  return item.kind === 'node-count'
    ? `${item.machines} machines in ${item.target.environmentId}`
    : item.kind;
}

describe.each(exports)('%s', (...[file, id, said, refused]) => {
  const text = importFixture(file);
  const format = importFormats.find((each) => each.id === id)!;

  it('is recognised by its content alone', () => {
    expect(recogniseFormat(text, 'export.txt')?.id).toBe(id);
  });

  it('is read line by line', () => {
    const { items, notUnderstood } = format.read(text, anImportContext());
    expect(items.map((item) => `${item.line} ${saidOf(item)}`)).toEqual(said);
    expect(notUnderstood.map(({ line }) => line)).toEqual(refused);
    for (const { why, text: quoted } of notUnderstood) {
      expect(why).toMatch(/^[A-Z].*\.$/);
      expect(quoted.length).toBeLessThanOrEqual(120);
    }
  });

  it('adds nothing the second time, also some days later', () => {
    const { again } = importTwice(format.read, { text, system: format.system });
    expect(again).toEqual(['same']);
  });
});

describe('formats that need a choice', () => {
  it.each(importFormats.filter(({ needs }) => needs.includes('target')))(
    '$title: a text without a chosen target gives nothing, and says so',
    ({ read }) => {
      const reading = read('{}', anImportContext({ options: {} }));
      expect(reading.items).toEqual([]);
      expect(reading.notUnderstood[0]?.why).toMatch(/\.$/);
    },
  );
});

describe('findings', () => {
  const read = (id: string, text: string, options = {}) =>
    importFormats.find((each) => each.id === id)!.read(text, anImportContext({ options }));

  it('are for the environment of their account and region, else for everywhere', () => {
    const { items, notes } = read('wiz', importFixture('wiz-vulnerabilities.csv'));
    const targets = items.map((item) =>
      item.kind === 'patch-event' ? item.patchEvent.targets : 0,
    );
    const prod = [{ businessUnitId: 'hrp', customerId: 'northwind', environmentId: 'prod' }];
    expect(targets).toEqual([prod, prod, undefined]);
    expect(notes).toContain('Resolved findings are left out: 1.');
    expect(notes).toContain('Findings that are for information only are left out: 1.');
  });

  it('of one day, severity and place are one event that counts them', () => {
    const rows = [1, 2, 3, 4, 5].map((n) => `nw-${n},CVE-2027-300${n},Critical,2027-03-11`);
    const text = ['Computer Name,Check ID,Severity,First Found', ...rows].join('\n');
    const { items } = read('tanium-findings', text);
    expect(items.map(saidOf)).toEqual([
      'critical 2027-03-11 5 critical findings of Tanium: CVE-2027-3001, CVE-2027-3002, CVE-2027-3003 and 2 more',
    ]);
  });

  it.each([
    ['9.0', 'critical'],
    ['8.9', 'other'],
    ['0.1', 'other'],
    ['CRITICAL', 'critical'],
    ['Important', 'other'],
    ['0.0', undefined],
    ['11', undefined],
    ['', undefined],
  ])('of severity %s are %s', (severity, expected) => {
    const text = `Check ID,Severity,First Found\nCVE-1,${severity},2027-03-11`;
    const [item] = read('tanium-findings', text).items;
    expect(item?.kind === 'patch-event' ? item.patchEvent.severity : undefined).toBe(expected);
  });

  it('without a column that matters say which, and take a person’s own mapping', () => {
    const text = 'Check ID,How bad,First Found\nCVE-1,Critical,2027-03-11';
    expect(read('tanium-findings', text).notUnderstood[0]?.why).toMatch(/CVSS v3 Severity/);
    const mapped = read('tanium-findings', text, { columns: { Severity: 'How bad' } });
    expect(mapped.items).toHaveLength(1);
  });
});

describe('windows of Tanium', () => {
  it('tell what Tanium advises against: shorter than 4 h, rarer than a month, none at all', () => {
    const text = [
      'Name,Window repeats,Start date,Start time,Duration,Time zone',
      'Short,Weekly,2027-01-06,20:00,3,UTC',
      'Rare,Every 8 weeks,2027-01-06,20:00,4,UTC',
    ].join('\n');
    const tanium = importFormats.find(({ id }) => id === 'tanium-windows');
    expect(tanium?.read(text, anImportContext()).notes).toEqual([
      'Tanium patches machines without any window at any time: look at what has none.',
      'Short is shorter than the 4 h that Tanium advises.',
      'Rare comes less than once a month, which Tanium advises at least.',
    ]);
  });
});
