import { NativeSelect } from '@mantine/core';
import type { ImportFormat } from '../../shared/imports/import-format.ts';
import { headsOf } from '../../shared/imports/head-table.ts';
import { importMessages } from '../presenters/import-messages.ts';
import { columnMatches } from './column-matches.ts';
import classes from './Import.module.css';

interface ColumnChoicesProps {
  readonly format: ImportFormat;
  readonly text: string;
  readonly chosen: Readonly<Record<string, string>>;
  readonly onChange: (chosen: Readonly<Record<string, string>>) => void;
}

/** Which column of the table means what: as its heads are called, or as a person says. */
export function ColumnChoices({ format, text, chosen, onChange }: ColumnChoicesProps) {
  const heads = headsOf(text);
  // What is no table has no columns to choose from.
  if (heads.length === 0) return null;
  const matches = columnMatches(format, heads, chosen);
  const used = new Set(matches.map(({ head }) => head));
  const unused = heads.filter((head) => !used.has(head));
  const missing = matches.filter(({ isRequired, head }) => isRequired && head === '');
  const found = matches.filter(({ head }) => head !== '').length;
  return (
    <details className={classes['columns']} open={missing.length > 0 || undefined}>
      <summary>
        {[
          importMessages.columns(found, matches.length),
          ...(missing.length > 0
            ? [importMessages.missing(missing.map(({ label }) => label))]
            : []),
          ...(unused.length > 0 ? [notTaken(unused)] : []),
        ].join('; ')}
      </summary>
      <div className={classes['columnGrid']}>
        {matches.map(({ column, label, head, isRequired }) => (
          <NativeSelect
            key={column}
            size="xs"
            label={isRequired ? importMessages.needed(label) : label}
            data={[
              { value: '', label: 'None' },
              ...heads.map((each) => ({ value: each, label: each })),
            ]}
            value={head}
            onChange={({ currentTarget: { value } }) => onChange({ ...chosen, [column]: value })}
          />
        ))}
      </div>
    </details>
  );
}

/** Names beyond these are counted. */
const mostNamed = 6;

const notTaken = (names: readonly string[]): string =>
  names.length > mostNamed
    ? importMessages.notTakenAndMore(names.slice(0, mostNamed), names.length - mostNamed)
    : importMessages.notTaken(names);
