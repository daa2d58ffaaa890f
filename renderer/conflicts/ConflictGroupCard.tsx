import { UnstyledButton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconChevronRight,
  IconInfoCircle,
  IconOctagonFilled,
} from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { Severity } from '../../shared/conflicts/conflict.ts';
import type { Organization } from '../../shared/model/target.ts';
import { formatDuration } from '../presenters/format-time.ts';
import type { ConflictGroup } from './conflict-groups.ts';
import { groupTitle, ruleName } from './conflict-text.ts';
import classes from './ConflictGroupCard.module.css';
import { ConflictRows } from './ConflictRows.tsx';

interface ConflictGroupCardProps {
  readonly group: ConflictGroup;
  readonly organization: Organization;
}

/** One rule against one counterpart: a line with counts that opens to every window and cell. */
export function ConflictGroupCard({ group, organization }: ConflictGroupCardProps) {
  const [isOpen, setOpen] = useState(group.rows.length === 1);
  const rowsId = useId();
  const title = groupTitle(group, organization);
  return (
    <section className={classes['card']} data-severity={group.severity}>
      <UnstyledButton
        className={classes['head']}
        aria-expanded={isOpen}
        aria-controls={rowsId}
        onClick={() => setOpen(!isOpen)}
      >
        <IconChevronRight size={15} aria-hidden className={classes['chevron']} data-open={isOpen} />
        <SeverityTag severity={group.severity} />
        <span className={classes['title']}>{title}</span>
        {title !== ruleName(group.rule) && (
          <span className={classes['rule']}>{ruleName(group.rule)}</span>
        )}
        <span className={classes['counts']}>{countsOf(group)}</span>
      </UnstyledButton>
      <div id={rowsId} hidden={!isOpen}>
        {isOpen && <ConflictRows rows={group.rows} organization={organization} />}
      </div>
    </section>
  );
}

function countsOf({ rows, cellCount }: ConflictGroup): string {
  const windows = `${rows.length} ${rows.length === 1 ? 'window' : 'windows'}`;
  const cells = cellCount === 0 ? '' : ` · ${cellCount} ${cellCount === 1 ? 'cell' : 'cells'}`;
  const minutes = rows.reduce((sum, row) => sum + row.minutes, 0);
  return `${windows}${cells}${minutes === 0 ? '' : ` · ${formatDuration(minutes)}`}`;
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
