/** What printed things are made of, by a fixed clock. */
import type { PrintFacts } from '../../renderer/presenters/print/print-document.ts';
import { aPlan } from './a-plan.ts';

/** 10 March 2027, 14:12 UTC. */
export const printFacts = (differs: Partial<PrintFacts> = {}): PrintFacts => ({
  plan: aPlan(),
  year: 2027,
  scope: {},
  paper: 'Letter',
  nowMs: Date.UTC(2027, 2, 10, 14, 12),
  zone: 'Asia/Kolkata',
  hash: '3f9a01bc77de'.padEnd(64, '0'),
  freshness: 'AWS as of 09:12, 26 of 28 cells',
  conflicts: [],
  checked: true,
  report: null,
  ...differs,
});
