/** Builders for what a push is about; each names only what its test is about. */
import type { CalendarChange, ChangeSet, EventChange } from '../../shared/changes/change-set.ts';
import type { Receipt } from '../../shared/changes/receipt.ts';

export const anEventChange = (change: Partial<EventChange> = {}): EventChange => ({
  kind: 'added',
  uid: 'pwp-plan-s1-20270320T2200@patch-window-planner',
  windowId: 's1@2027-03-20T22:00',
  summary: 'Northwind prod',
  before: null,
  after: { startMs: 0, endMs: 3_600_000, zone: 'America/New_York' },
  ...change,
});

export const aCalendarChange = (change: Partial<CalendarChange> = {}): CalendarChange => ({
  calendarKey: '111111111111/us-east-1/hrp-patching',
  cell: { accountId: '111111111111', region: 'us-east-1' },
  calendarName: 'hrp-patching',
  polarity: 'DEFAULT_CLOSED',
  production: true,
  events: [anEventChange()],
  foreignCount: 0,
  baseVersion: 41,
  defaultVersion: 41,
  textBefore: '',
  textAfter: '',
  sizeBytesAfter: 0,
  preflight: [],
  ...change,
});

export const aChangeSet = (...calendars: readonly CalendarChange[]): ChangeSet => ({
  id: 'changes',
  hash: 'hash',
  calendars,
  unplaced: [],
});

export const aReceipt = (receipt: Partial<Receipt> = {}): Receipt => ({
  id: 'receipt',
  pushId: 'push',
  calendarKey: '111111111111/us-east-1/hrp-patching',
  cell: { accountId: '111111111111', region: 'us-east-1' },
  calendarName: 'hrp-patching',
  atMs: 0,
  versionBefore: 41,
  versionAfter: 42,
  outcome: { kind: 'verified' },
  probes: [],
  uids: ['pwp-plan-s1-20270320T2200@patch-window-planner'],
  undoneAtMs: null,
  ...receipt,
});
