import { usePlanStore } from '../state/plan-store.ts';
import { signedYearOf } from '../state/review-derived.ts';
import { useViewStore } from '../state/view-store.ts';
import { CompareRhythmDialog } from './CompareRhythmDialog.tsx';
import { RollOverDialog } from './RollOverDialog.tsx';
import { SignOffDialog } from './SignOffDialog.tsx';
import { VarianceDialog } from './VarianceDialog.tsx';

/** The dialog about a year under review that is open, if one is. */
export function ReviewDialogs() {
  const dialog = useViewStore((state) => state.dialog);
  const plan = usePlanStore((state) => state.plan);
  if (dialog?.kind !== 'review' || plan === null) return null;
  const { part, year } = dialog;
  switch (part) {
    case 'sign-off':
      return <SignOffDialog plan={plan} year={year} />;
    case 'roll-over':
      return <RollOverDialog plan={plan} year={year} />;
    case 'rhythm':
      return <CompareRhythmDialog plan={plan} year={year} />;
    case 'variance': {
      const signed = signedYearOf(plan, year);
      return signed === null ? null : <VarianceDialog signed={signed} />;
    }
  }
}
