import { describe, expect, it } from 'vitest';
import { databaseRequest } from '../../../renderer/presenters/database-request.ts';
import { aPlan } from '../../support/a-plan.ts';
import { aWindow } from '../../support/a-window.ts';

const { customers, teams } = aPlan().organization;
const customer = customers[0]!;

describe('the request to the database team', () => {
  it('says what for, and when on every clock', () => {
    const window = aWindow({ facts: { ticket: 'CHG-1042' } });
    expect(databaseRequest(window, { customer, team: teams[0] }).split('\n')).toEqual([
      'Database slot for Northwind prod',
      '',
      'Please hold a slot beside Northwind prod of Northwind (6 h):',
      '',
      'Sat 20 Mar 2027 22:00 → Sun 04:00, America/New_York (6 h)',
      'Sun 21 Mar 2027 07:30 → 13:30, Asia/Kolkata',
      'Sun 21 Mar 2027 02:00 → 08:00, UTC',
      '',
      'Answer with confirmed, or with not needed this time.',
      'Change ticket: CHG-1042',
    ]);
  });

  it('names UTC once where no team is known', () => {
    const text = databaseRequest(aWindow(), { customer, team: undefined });
    expect(text.match(/UTC/g)).toHaveLength(1);
  });
});
