import { UnstyledButton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconChevronRight,
  IconInfoCircle,
  IconOctagonFilled,
} from '@tabler/icons-react';
import type { Severity } from '../../shared/conflicts/conflict.ts';
import type { Organization } from '../../shared/model/target.ts';
import { formatDuration } from '../presenters/format-time.ts';
import type { ConflictGroup } from './conflict-groups.ts';
import { groupTitle, ruleName } from './conflict-text.ts';
import classes from './GroupHead.module.css';
import { countMessages } from '../presenters/count-messages.ts';

interface GroupHeadProps {
  readonly group: ConflictGroup;
  readonly organization: Organization;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One rule against one counterpart: a line with counts that opens to every target. */
export function GroupHead({ group, organization, isOpen, onToggle }: GroupHeadProps) {
  const title = groupTitle(group, organization);
  return (
    <UnstyledButton
      className={classes['head']}
      data-severity={group.severity}
      data-open={isOpen}
      data-group-head
      aria-expanded={isOpen}
      onClick={onToggle}
    >
      <IconChevronRight size={15} aria-hidden className={classes['chevron']} data-open={isOpen} />
      <SeverityTag severity={group.severity} />
      <span className={classes['title']}>{title}</span>
      {title !== ruleName(group.rule) && (
        <span className={classes['rule']}>{ruleName(group.rule)}</span>
      )}
      <span className={classes['counts']}>{countsOf(group)}</span>
    </UnstyledButton>
  );
}

function countsOf({ rows, cellCount }: ConflictGroup): string {
  const windows = rows.filter(({ window }) => window !== null).length;
  const others = rows.length - windows;
  const cells = cellCount === 0 ? [] : [countMessages.cells(cellCount)];
  const minutes = rows.reduce((sum, row) => sum + row.minutes, 0);
  return [
    ...(windows > 0 ? [countMessages.windows(windows)] : []),
    ...(others > 0 ? [countMessages.findings(others)] : []),
    ...cells,
    ...(minutes === 0 ? [] : [formatDuration(minutes)]),
  ].join(' · ');
}

const looks = {
  error: { Icon: IconOctagonFilled, word: 'Error' },
  warning: { Icon: IconAlertTriangle, word: 'Warning' },
  information: { Icon: IconInfoCircle, word: 'Information' },
} as const;

function SeverityTag({ severity }: { readonly severity: Severity }) {
  const { Icon, word } = looks[severity];
  return (
    <span className={classes['severity']} data-severity={severity}>
      <Icon size={14} aria-hidden /> {word}
    </span>
  );
}
