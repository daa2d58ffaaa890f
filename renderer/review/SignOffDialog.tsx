import type { Plan } from '../../shared/model/plan.ts';
import { windowsOfYear } from '../../shared/review/year-windows.ts';
import { shortHash, signedWords, varianceWords } from '../presenters/review-words.ts';
import { isAgreed } from '../../shared/policy/notice-deadline.ts';
import { useDisplayZone } from '../state/derived.ts';
import { usePolicyStanding } from '../state/policy-derived.ts';
import { signedYearOf, useHashOfYear } from '../state/review-derived.ts';
import { signYearOff } from '../state/review-edits.ts';
import { closeDialog } from '../state/view-store.ts';
import { ReasonForm } from '../ui/ReasonForm.tsx';
import classes from './Review.module.css';

interface SignOffDialogProps {
  readonly plan: Plan;
  readonly year: number;
}

/** Says what is signed, and that it may be signed with open promises: a person decides. */
export function SignOffDialog({ plan, year }: SignOffDialogProps) {
  const hash = useHashOfYear(plan, year);
  return (
    <ReasonForm
      title={`Sign ${year} off`}
      size={520}
      about={<Standing plan={plan} year={year} />}
      who={{
        label: 'Signed by',
        placeholder: 'Name of who answers for it',
        missing: 'Say who signs it',
      }}
      reason={{ label: 'Note', description: 'Optional: what it rests on, what is still open' }}
      note={
        <>
          Hash of the year: <code>{hash === null ? '…' : shortHash(hash)}</code>. It is the same
          wherever the same windows are planned, on paper and in every copy of the file.
        </>
      }
      yes="Sign off"
      onSay={({ who, reason }) => {
        closeDialog();
        void signYearOff({ year, signedBy: who, note: reason });
      }}
      onClose={closeDialog}
    />
  );
}

function Standing({ plan, year }: SignOffDialogProps) {
  const zone = useDisplayZone();
  const standing = usePolicyStanding();
  const windows = windowsOfYear(plan, year);
  const agreed = windows.filter(isAgreed).length;
  const breached = (standing?.units ?? []).filter(({ word }) => word === 'breached');
  const before = signedYearOf(plan, year);
  return (
    <ul className={classes['facts']}>
      <li>
        {windows.length} windows, {agreed} of them agreed
      </li>
      {standing !== null && (
        <li data-tone={breached.length === 0 ? 'good' : 'bad'}>
          {breached.length === 0
            ? 'No promise is broken, as far as it is planned'
            : `Promises are broken in ${breached.map(({ unit }) => unit.name).join(', ')}`}
        </li>
      )}
      {before !== null && (
        <li>
          {signedWords(before.signOff, zone)}; since then {varianceWords(before.variance)}. It stays
          in the plan.
        </li>
      )}
    </ul>
  );
}
