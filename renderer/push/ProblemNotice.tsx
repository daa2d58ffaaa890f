import { usePushStore } from '../state/push-store.ts';
import { bridgeErrorTitle } from '../presenters/bridge-words.ts';
import { Card } from '../ui/Card.tsx';
import classes from './PushScreen.module.css';

/** What stopped the last step, where the reader stands: a no of theirs is no fault. Nothing if nothing did. */
export function ProblemNotice() {
  const problem = usePushStore((flow) => flow.problem);
  if (problem === null) return null;
  return (
    <div className={classes['notice']} role="alert">
      <Card tone={problem.kind === 'cancelled' ? 'info' : 'bad'} title={bridgeErrorTitle(problem)}>
        {problem.message}
      </Card>
    </div>
  );
}
