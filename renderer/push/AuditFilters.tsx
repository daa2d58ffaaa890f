import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { auditKinds, type AuditEntry } from '../../shared/model/audit-entry.ts';
import { auditKindWord, type AuditFilter } from './audit-filter.ts';
import classes from './ChooseFilters.module.css';

interface AuditFiltersProps {
  readonly filter: AuditFilter;
  readonly entries: readonly AuditEntry[];
  readonly onChange: (filter: AuditFilter) => void;
}

const spans = [
  { value: '', label: 'Any time' },
  { value: '1', label: 'Last 24 hours' },
  { value: '7', label: 'Last 7 days' },
  { value: '31', label: 'Last month' },
  { value: '92', label: 'Last 3 months' },
  { value: '366', label: 'Last 12 months' },
];

/** Narrows the audit by what was done, when, and words. */
export function AuditFilters({ filter, entries, onChange }: AuditFiltersProps) {
  const kinds = auditKinds.filter((kind) => entries.some((entry) => entry.kind === kind));
  return (
    <div className={classes['filters']} role="search" aria-label="Filter the audit">
      <Select
        aria-label="What was done"
        className={classes['unit']}
        data={[
          { value: 'all', label: 'Everything' },
          ...kinds.map((kind) => ({ value: kind, label: auditKindWord(kind) })),
        ]}
        allowDeselect={false}
        value={filter.kind}
        onChange={(value) =>
          onChange({ ...filter, kind: kinds.find((kind) => kind === value) ?? 'all' })
        }
      />
      <Select
        aria-label="When"
        className={classes['span']}
        data={spans}
        allowDeselect={false}
        value={filter.days === null ? '' : String(filter.days)}
        onChange={(value) => onChange({ ...filter, days: value === '' ? null : Number(value) })}
      />
      <TextInput
        aria-label="Filter by who, subject, reason or request id"
        className={classes['text']}
        placeholder="Who, subject, reason, request id"
        leftSection={<IconSearch size={14} />}
        value={filter.text}
        onChange={({ currentTarget }) => onChange({ ...filter, text: currentTarget.value })}
      />
    </div>
  );
}
