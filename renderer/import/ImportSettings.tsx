import { NativeSelect, Select, TextInput } from '@mantine/core';
import type { ImportFormat } from '../../shared/imports/import-format.ts';
import { importFormats } from '../../shared/imports/import-formats.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { targetPath } from '../../shared/model/target.ts';
import { targetChoices, targetOfPath } from '../presenters/target-choices.ts';
import { ZoneChoice } from './ZoneChoice.tsx';
import { ColumnChoices } from './ColumnChoices.tsx';
import type { ImportChoices, ImportText } from '../state/import/understand-text.ts';
import classes from './Import.module.css';

interface ImportSettingsProps {
  readonly plan: Plan;
  readonly source: ImportText;
  readonly format: ImportFormat | null;
  readonly choices: ImportChoices;
  readonly onChange: (choices: ImportChoices) => void;
}

/** How the text is read: its format, and what the format does not say. */
export function ImportSettings({ plan, source, format, choices, onChange }: ImportSettingsProps) {
  const { options } = choices;
  const { organization } = plan;
  const needs = new Set(format?.needs ?? []);
  const change = (changed: Gappy) =>
    onChange({ ...choices, options: withoutGaps({ ...options, ...changed }) });
  return (
    <>
      <div className={classes['settings']}>
        <Select
          label="Read as"
          description={
            format === null
              ? 'Not recognised'
              : choices.formatId === null
                ? 'As the text looks'
                : 'As you chose'
          }
          data={importFormats.map(({ id, title }) => ({ value: id, label: title }))}
          value={format?.id ?? null}
          onChange={(formatId) => onChange({ ...choices, formatId })}
          searchable
          openOnFocus={false}
          onFocus={(event) => event.currentTarget.select()}
          allowDeselect={false}
          placeholder="Choose a format"
          nothingFoundMessage="No format is called that"
          maxDropdownHeight={300}
        />
        {(needs.has('target') || needs.has('scope')) && (
          <Select
            label={needs.has('scope') ? 'Holds for' : 'Target'}
            description={needs.has('scope') ? 'Empty: everywhere' : 'Where the text names none'}
            data={targetChoices(organization).map(({ group, items }) => ({
              group,
              items: [...items],
            }))}
            value={options.target === undefined ? null : targetPath(options.target)}
            onChange={(path) => change({ target: path === null ? undefined : targetOfPath(path) })}
            searchable
            openOnFocus={false}
            clearable
            clearButtonProps={{ 'aria-label': 'Clear the target', tabIndex: 0 }}
            placeholder="Nobody chosen"
            nothingFoundMessage="No target is called that"
            maxDropdownHeight={300}
          />
        )}
        {needs.has('business-unit') && (
          <NativeSelect
            label="Business unit"
            description="Where the text names none"
            data={[
              { value: '', label: 'None chosen' },
              ...organization.businessUnits.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={options.businessUnitId ?? ''}
            onChange={({ currentTarget: { value } }) =>
              change({ businessUnitId: value || undefined })
            }
          />
        )}
        {needs.has('country') && (
          <TextInput
            label="Country"
            description="US, IN, IN-MH"
            value={options.country ?? ''}
            maxLength={6}
            onChange={({ currentTarget: { value } }) =>
              change({ country: value.trim().toUpperCase() || undefined })
            }
          />
        )}
        {needs.has('zone') && (
          <ZoneChoice
            zone={choices.zone}
            organization={organization}
            onChange={(zone) => onChange({ ...choices, zone })}
          />
        )}
      </div>
      {format?.columns !== undefined && (
        <ColumnChoices
          key={format.id}
          format={format}
          text={source.text}
          chosen={choices.columns[format.id] ?? {}}
          onChange={(columns) =>
            onChange({ ...choices, columns: { ...choices.columns, [format.id]: columns } })
          }
        />
      )}
    </>
  );
}

type Options = ImportChoices['options'];
type Gappy = { readonly [K in keyof Options]?: Options[K] | undefined };

/** Without fields that have no value. */
const withoutGaps = (options: Gappy): Options =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
