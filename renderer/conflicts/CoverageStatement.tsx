import { Anchor } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconHourglass } from '@tabler/icons-react';
import { counted } from '../presenters/counted.ts';
import { useAgeLimit } from '../state/age-limit.ts';
import { useCoverage, useDisplayZone, useOrganization } from '../state/derived.ts';
import { useLiveStore } from '../state/live-store.ts';
import { showScreen } from '../state/view-store.ts';
import { coverageWords, type CoverageWords } from './coverage-words.ts';
import classes from './ConflictsScreen.module.css';

const icons = {
  good: IconCircleCheck,
  busy: IconHourglass,
  warning: IconAlertTriangle,
} as const;

/** What the list below was checked against, and what could not be read. Always there. */
export function CoverageStatement() {
  const words = useCoverageWords();
  if (words === null) return null;
  const Icon = icons[words.tone];
  const { missing, missingCount } = words;
  return (
    <div className={classes['coverage']} data-tone={words.tone} role="status" aria-label="Coverage">
      <Icon size={16} aria-hidden />
      <p>
        <b>{words.head}</b> {words.facts.join(' ')}
        {missingCount > 0 && (
          <>
            {' '}
            <span className={classes['missing']}>
              {counted(missingCount, '1 cell', '# cells')} could not be read: {missing.join(', ')}.
            </span>{' '}
            <Anchor component="button" type="button" inherit onClick={() => showScreen('sources')}>
              Open Sources
            </Anchor>
          </>
        )}
      </p>
    </div>
  );
}

/** The coverage of what is on screen, in words; null without a plan. */
export function useCoverageWords(): CoverageWords | null {
  const organization = useOrganization();
  const coverage = useCoverage();
  const cells = useLiveStore((state) => state.cells);
  const limit = useAgeLimit();
  const zone = useDisplayZone();
  return organization === null
    ? null
    : coverageWords({ coverage, cells, organization, limit, zone });
}
