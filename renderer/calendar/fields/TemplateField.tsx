import { Select } from '@mantine/core';
import type { Organization, Target } from '../../../shared/model/target.ts';
import type { SeriesTemplate } from '../../../shared/model/template.ts';
import { templatesFor } from '../../../shared/planning/series-from-template.ts';
import classes from './ScheduleFields.module.css';

interface TemplateFieldProps {
  readonly target: Target;
  readonly organization: Organization;
  readonly templateId: string | null;
  /** null: as a window on one date. */
  readonly onChange: (template: SeriesTemplate | null) => void;
  readonly autoFocus?: boolean;
}

const none = 'none';

/** What a new series begins as. Absent where the target's business unit has no template. */
export function TemplateField(props: TemplateFieldProps) {
  const { target, organization, templateId, onChange, autoFocus = false } = props;
  const templates = templatesFor(target, organization);
  if (templates.length === 0) return null;
  return (
    <Select
      className={classes['wide'] ?? ''}
      label="Template"
      data={[
        { value: none, label: 'None' },
        ...templates.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={templates.some(({ id }) => id === templateId) ? templateId : none}
      onChange={(id) => onChange(templates.find((each) => each.id === id) ?? null)}
      allowDeselect={false}
      data-autofocus={autoFocus || undefined}
    />
  );
}
