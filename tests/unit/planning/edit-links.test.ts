import { describe, expect, it } from 'vitest';
import { formatPlan, parsePlan } from '../../../shared/formats/plan-file.ts';
import { mergePlans } from '../../../shared/merge/merge-plans.ts';
import { readLink } from '../../../shared/model/link.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import {
  linkPlan,
  linkWindow,
  unlinkPlan,
  unlinkWindow,
} from '../../../shared/planning/edit-links.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const noHash = (): string => '0'.repeat(64);
const year = { startMs: Date.UTC(2027, 0, 1), endMs: Date.UTC(2028, 0, 1) };
const plan = aPlan({
  series: [aSeries({ rule: { kind: 'dates', dates: ['2027-03-20', '2027-04-17'] } })],
});
const first = 'northwind-prod@2027-03-20T22:00';
const page = { url: 'https://confluence.example.com/x/AbC', title: 'Runbook' };
const chat = { url: 'https://teams.example.com/l/channel/1' };
const linksOf = (made: Plan) =>
  expandPlan(made, year).map(({ facts }) => facts?.links?.map(({ url }) => url) ?? []);

describe('links of a window', () => {
  const made = linkWindow(linkWindow(plan, first, { ...page, place: 'series' }), first, {
    ...chat,
    place: 'date',
  });

  it('are those of its series and its own', () => {
    expect(linksOf(made)).toEqual([[page.url, chat.url], [page.url]]);
  });

  it('are taken off where they are kept, and leave nothing behind', () => {
    const links = expandPlan(made, year)[0]?.facts?.links ?? [];
    expect(links).toHaveLength(2);
    const without = links.reduce((of, { id }) => unlinkWindow(of, first, id), made);
    expect(without.series).toEqual(plan.series);
  });

  it('of two people come together, and the same one once', () => {
    const theirs = linkWindow(linkWindow(plan, first, { ...page, place: 'series' }), first, {
      url: 'https://tickets.example.com/7',
      place: 'series',
    });
    const merge = mergePlans({ base: plan, mine: made, theirs });
    expect(merge.differences.filter(({ changedBy }) => changedBy === 'both')).toEqual([]);
    expect(linksOf(merge.plan)[1]).toEqual([page.url, 'https://tickets.example.com/7']);
  });

  it('come back from a file', () => {
    const kept = linkPlan(made, chat);
    expect(parsePlan(formatPlan(kept, noHash), noHash)).toMatchObject({
      ok: true,
      value: { plan: kept },
    });
    expect(unlinkPlan(kept, kept.links?.[0]?.id ?? '')).toEqual(made);
  });
});

describe('an address', () => {
  it.each([
    [' HTTPS://confluence.example.com/x ', 'https://confluence.example.com/x'],
    ['http://intranet:8080/a?b=c@d#e', 'http://intranet:8080/a?b=c@d#e'],
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
    ['https://user:secret@example.com/', null],
    ['https://example.com\\@evil.example', null],
    ['//example.com', null],
    ['confluence', null],
    [`https://example.com/${'a'.repeat(2_000)}`, null],
  ])('%s is kept as %s', (typed, kept) => {
    expect(readLink(typed)).toBe(kept);
  });
});
