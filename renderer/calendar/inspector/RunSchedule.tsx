import { liveScheduleFacts } from '../../presenters/aws-schedule-facts.ts';
import { useMaintenanceWindow } from '../../state/maintenance-windows.ts';
import classes from './Inspector.module.css';
import { Section } from './InspectorHead.tsx';
import { ScheduleFactList } from './ScheduleFactList.tsx';

interface RunScheduleProps {
  readonly windowKey: string;
  readonly zone: string;
}

/** The schedule behind a run of a maintenance window: in words, as AWS holds it, with its faults. */
export function RunSchedule({ windowKey, zone }: RunScheduleProps) {
  const reply = useMaintenanceWindow(windowKey);
  if (reply === null) return null;
  if (!reply.ok) {
    return (
      <Section title="Schedule">
        <p className={classes['note']}>{reply.error.message}</p>
      </Section>
    );
  }
  const { words, facts, faults } = liveScheduleFacts(reply.value, zone);
  return (
    <Section title="Schedule">
      <p>{words}</p>
      <ScheduleFactList facts={facts} />
      {faults.map((fault) => (
        <p key={fault} className={classes['note']}>
          {fault}
        </p>
      ))}
    </Section>
  );
}
