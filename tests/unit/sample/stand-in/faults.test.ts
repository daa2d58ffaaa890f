import { describe, expect, it } from 'vitest';
import { noFaults } from '../../../../electron/sample/stand-in/faults.ts';

const cell = { accountId: '111122223333', region: 'us-east-1' };
const other = { accountId: '111122223333', region: 'eu-west-1' };

describe('faults on demand', () => {
  it('are none until they are ordered, and as many as were ordered', () => {
    const faults = noFaults();
    expect(faults.meet(cell, 'GetDocument')).toBeNull();
    faults.order({ fault: 'throttle', count: 2 });
    const met = [1, 2, 3].map(() => faults.meet(cell, 'GetDocument'));
    expect(met).toEqual(['throttle', 'throttle', null]);
  });

  it('meet only calls that fit, in the order in which they were ordered', () => {
    const faults = noFaults();
    faults.order({ fault: 'denied', count: 1, cell: other });
    faults.order({ fault: 'reset', count: 1, operation: 'UpdateDocument' });
    faults.order({ fault: 'slow', count: 1 });
    expect(faults.meet(cell, 'UpdateDocument')).toBe('reset');
    expect(faults.meet(cell, 'UpdateDocument')).toBe('slow');
    expect(faults.meet(cell, 'UpdateDocument')).toBeNull();
    expect(faults.meet(other, 'GetDocument')).toBe('denied');
  });

  it('let as many calls through first as they are told', () => {
    const faults = noFaults();
    faults.order({ fault: 'lost-answer', count: 1, after: 2 });
    const met = [1, 2, 3, 4].map(() => faults.meet(cell, 'UpdateDocument'));
    expect(met).toEqual([null, null, 'lost-answer', null]);
  });

  it('are forgotten when cleared', () => {
    const faults = noFaults();
    faults.order({ fault: 'throttle', count: 5 });
    faults.clear();
    expect(faults.meet(cell, 'GetDocument')).toBeNull();
  });
});
