import { Alert, Button, Group, Modal, Progress } from '@mantine/core';
import { progressWords } from '../presenters/year-plan-words.ts';
import {
  backToChoices,
  closeYearPlan,
  useYearPlanStore,
  type YearPlanState,
} from '../state/generate/year-plan-store.ts';
import { PlannedYear } from './PlannedYear.tsx';
import { YearChoices } from './YearChoices.tsx';
import classes from './PlanYear.module.css';

/** Plans a year: what is asked, how far it is, and what came of it before it is taken. */
export function PlanYearDialog() {
  const { state } = useYearPlanStore();
  if (state.kind === 'closed') return null;
  return (
    <Modal
      opened
      onClose={closeYearPlan}
      title="Plan the year"
      size={state.kind === 'planned' ? 960 : 560}
    >
      <Step state={state} />
    </Modal>
  );
}

function Step({ state }: { readonly state: Exclude<YearPlanState, { readonly kind: 'closed' }> }) {
  switch (state.kind) {
    case 'asking':
      return <YearChoices />;
    case 'planning':
      return <Planning progress={state.progress} />;
    case 'failed':
      return <Failed reason={state.reason} />;
    case 'planned':
      return <PlannedYear planned={state} />;
  }
}

function Planning({ progress }: { readonly progress: Parameters<typeof progressWords>[0] }) {
  const share =
    progress === null || progress.doing === 'checking the plan'
      ? 0.02
      : progress.doing === 'checking the year'
        ? 0.97
        : 0.05 + (0.9 * progress.done) / Math.max(1, progress.total);
  return (
    <>
      <p role="status" className={classes['lead']}>
        {progressWords(progress)}
      </p>
      <Progress value={share * 100} aria-label="Planning the year" />
      <Group justify="flex-end" mt={16}>
        <Button data-autofocus onClick={backToChoices}>
          Stop
        </Button>
      </Group>
    </>
  );
}

function Failed({ reason }: { readonly reason: string }) {
  return (
    <>
      <Alert color="red" title="The year was not planned">
        {reason} Nothing in the plan was changed.
      </Alert>
      <Group justify="flex-end" gap={8} mt={16}>
        <Button onClick={closeYearPlan}>Close</Button>
        <Button variant="filled" data-autofocus onClick={backToChoices}>
          Choose again
        </Button>
      </Group>
    </>
  );
}
