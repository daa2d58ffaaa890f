/** F6 of the fault plan: reports of a plan in which every name and every reason is an attack. */
import { describe, expect, it } from 'vitest';
import { workbookBytes } from '../../../electron/files/workbook.ts';
import { sampleNowMs } from '../../../electron/sample/organization/sample-clock.ts';
import { sampleOrganization } from '../../../electron/sample/organization/sample-organization.ts';
import { asCsv } from '../../../renderer/presenters/print/as-csv.ts';
import { asHtml } from '../../../renderer/presenters/print/as-html.ts';
import type { PrintDocument } from '../../../renderer/presenters/print/print-document.ts';
import { printed, type PrintKind } from '../../../renderer/presenters/print/print-wish.ts';
import type { PrintReport } from '../../../renderer/presenters/print/report-facts.ts';
import { unitLines } from '../../../renderer/presenters/year-policy.ts';
import { auditAsCsv } from '../../../shared/formats/audit-csv.ts';
import type { AuditEntry } from '../../../shared/model/audit-entry.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import { preparePolicyCheck, reachIn } from '../../../shared/policy/find-policy-findings.ts';
import { policyRangeOf } from '../../../shared/policy/policy-input.ts';
import { policyRulesOf } from '../../../shared/policy/policy-rules.ts';
import { policyStatus } from '../../../shared/policy/policy-status.ts';
import { evidenceAsCsv } from '../../../shared/review/evidence-csv.ts';
import { evidenceOf } from '../../../shared/review/evidence.ts';
import { signYear } from '../../../shared/review/sign-off.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { printFacts } from '../../support/print-facts.ts';
import { partsOf } from '../../support/zip-parts.ts';

const attacks = [
  '=HYPERLINK("http://x.example","y")',
  '\u0000=1+1',
  '\u200B=2+2',
  ' @SUM(A1)',
  '＝1+1',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</style><style>*{display:none}',
  '</td></tr></table><iframe src="javascript:alert(1)">',
  '--><svg/onload=alert(1)>',
  ']]><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  '\u202E00:22 \u2066held\u2069',
  '\u001B[2J\u0007\u009B31m',
  'one\r\n"two","=cmd|\'/c calc\'!A0"',
  "' onmouseover='alert(1)",
  '\uD800 half a letter \uFFFF',
];
const seen = (text: string): string => text.replace(/\p{C}/gu, '');

/** The plan with an attack in the place of each text that people write. */
function attacked(plan: Plan): Plan {
  const written = new Set(['name', 'reason', 'note', 'adHocReason', 'ticket', 'email', 'phone']);
  let count = 0;
  const text = JSON.stringify(plan, (key, value: unknown) => {
    if (typeof value !== 'string' || !written.has(key)) return value;
    count += 1;
    return `${attacks[count % attacks.length]}${count}`;
  });
  return JSON.parse(text) as Plan;
}

const signed = (plan: Plan, note: string, signedBy: string): Plan => {
  const wish = { id: 'signed', year: 2027, signedAtMs: sampleNowMs, meaning: 'f'.repeat(64) };
  const before = signYear(plan, { ...wish, note, signedBy });
  const series = before.series.map((each) => ({
    ...each,
    startTime: '03:00',
    changes: each.changes.map((change) => ({ ...change, reason: attacks[0] ?? '' })),
  }));
  return { ...before, series };
};

const { plan: sample } = sampleOrganization();
const plain = signed(sample, 'As agreed', 'Priya');
const hostile = signed(attacked(sample), attacks[8] ?? '', attacks[5] ?? '');

function reportOf({ organization, series, patchEvents, ...plan }: Plan): PrintReport {
  const range = policyRangeOf(sampleNowMs);
  const input = {
    ...{ organization, series, patchEvents, range, nowMs: sampleNowMs },
    windows: expandPlan({ organization, series, patchEvents, ...plan }, range),
    rules: policyRulesOf(organization),
  };
  const { findings } = preparePolicyCheck(input);
  const units = policyStatus(input, { findings, reaches: reachIn(input) });
  return {
    units: unitLines(units, sampleNowMs),
    coverage: findings.filter(({ rule }) => rule === 'C21' || rule === 'C22'),
    unagreed: units.flatMap(({ unagreed }) => unagreed),
    ...{ waivers: [], unread: [], cells: 28, standing: { input } },
  };
}

const dates = { untilDate: '2027-06-30', fromDate: '2027-01-01', toDate: '2027-12-31' };

function documentsOf(plan: Plan): ReadonlyMap<PrintKind, PrintDocument> {
  const facts = printFacts({ plan, nowMs: sampleNowMs, report: reportOf(plan) });
  const nights = { firstDate: '2027-03-13', count: 7 };
  const kinds: readonly PrintKind[] = ['policy', 'changes', 'customers', 'night'];
  return new Map(
    kinds.map((kind) => {
      const document = printed({ kind, nights, report: dates, redacted: false }, facts);
      if (document === null) throw new Error(`Nothing was made of ${kind}.`);
      return [kind, document];
    }),
  );
}

const ours = documentsOf(plain);
const theirs = documentsOf(hostile);

/** Cells of our CSV, where every one is quoted. */
const cellsOf = (csv: string): readonly string[] =>
  [...csv.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"'));
const runs = /^[\p{Cf}\p{Z}]*[=+\-@\t\r\n＝＋－＠]/u;
// eslint-disable-next-line no-control-regex -- these are what is looked for
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;
const overrides = /[\u202A-\u202E\u2066-\u2069]/;

function expectSafe(csv: string): void {
  const cells = cellsOf(csv);
  expect(cells.filter((cell) => runs.test(cell))).toEqual([]);
  expect(csv).not.toMatch(controls);
  expect(csv.replaceAll(/"(?:[^"]|"")*"/g, '')).toMatch(/^[,\r\n]*$/);
  // It is all there, each behind its quote where it needs one.
  expect(cells.some((cell) => cell.startsWith('\'=HYPERLINK("http://x.example","y")'))).toBe(true);
}

/** Names of elements, and of their attributes, as a browser would find them. */
function markupOf(html: string): ReadonlySet<string> {
  const tags = [...html.matchAll(/<([!/?]?[a-zA-Z][^\s/>]*)([^>]*)>?/g)];
  return new Set(
    tags.flatMap(([, name = '', rest = '']) => [
      name.toLowerCase(),
      ...[...rest.replaceAll(/"[^"]*"/g, '').matchAll(/([^\s=/]+)\s*=/g)].map(
        ([, attribute = '']) => `@${attribute.toLowerCase()}`,
      ),
    ]),
  );
}

describe.each([...theirs])('F6: what is printed of %s', (kind, document) => {
  it('runs nothing as CSV', () => {
    expectSafe(asCsv(document));
  });

  it('runs nothing as HTML, and turns no time about', () => {
    const options = { nonce: 'a-nonce', to: 'file' } as const;
    const html = asHtml(document, options);
    const known = markupOf(asHtml(ours.get(kind) ?? document, options));
    expect([...markupOf(html)].filter((name) => !known.has(name))).toEqual([]);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toMatch(controls);
    expect(html).not.toMatch(overrides);
  });

  it('runs nothing as a workbook, whose parts stay well formed', async () => {
    const bytes = Buffer.from(await workbookBytes(document.sheets));
    for (const [name, xml] of partsOf(bytes)) {
      expect(xml, name).not.toMatch(controls);
      expect(xml, name).not.toMatch(/<f[ >/]|t="str"|<!DOCTYPE|<!ENTITY|<script/);
    }
  });
});

describe('F6: tables of what was done', () => {
  it('run nothing as evidence', () => {
    const { organization } = hostile;
    const scopes = evidenceOf({
      organization,
      windows: expandPlan(hostile, policyRangeOf(sampleNowMs)),
      period: dates,
      rules: policyRulesOf(organization),
      nowMs: sampleNowMs,
    });
    expectSafe(evidenceAsCsv(scopes, organization));
  });

  it('run nothing as an audit, in whichever field it stands', () => {
    const entries = attacks.map((attack): AuditEntry => ({
      ...{ atMs: sampleNowMs, by: attack, kind: 'pushed', subject: attack, planName: attack },
      ...{ before: attack, after: attack, reason: attack, pushId: attack, requestIds: [attack] },
    }));
    const csv = auditAsCsv(entries);
    expectSafe(csv);
    const cells = cellsOf(csv).map(seen);
    for (const attack of attacks) {
      const text = seen(attack);
      expect(cells.filter((cell) => cell === text || cell === `'${text}`)).toHaveLength(8);
    }
  });
});
