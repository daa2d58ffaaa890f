import { describe, expect, it } from 'vitest';
import { unknownZones } from '../../../renderer/presenters/unknown-zones.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

describe('zones that are not known', () => {
  it('are none in a sound plan', () => {
    expect(unknownZones(aPlan())).toEqual([]);
  });

  it('are named once each, wherever the plan names them', () => {
    const plan = aPlan({
      series: [aSeries({ zone: 'Mars/Olympus' }), aSeries({ id: 'b', zone: 'Mars/Olympus' })],
    });
    expect(unknownZones(plan)).toEqual(['Mars/Olympus']);
  });
});
