import type { Fact } from '../../presenters/aws-schedule-facts.ts';
import classes from './Inspector.module.css';

/** The fields of a schedule, by name. */
export const ScheduleFactList = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className={classes['facts']}>
    {facts.map(([label, value]) => (
      <div key={label} className={classes['fact']}>
        <dt>{label}</dt>
        <dd className={label === 'Expression' ? classes['code'] : undefined}>{value}</dd>
      </div>
    ))}
  </dl>
);
