import type { Plan } from '../../../shared/model/plan.ts';
import type { WindowKind } from '../../../shared/model/series.ts';
import type { SeriesTemplate } from '../../../shared/model/template.ts';
import type { Patch } from '../../../shared/planning/patch-by-id.ts';
import { HolidayFields } from '../../calendar/fields/HolidayFields.tsx';
import { kindWord, windowKinds } from '../../presenters/state-words.ts';
import { readTemplateSentence, templateSentence } from '../../presenters/template-words.ts';
import { deleteTemplate, editTemplate } from '../../state/template-edits.ts';
import { ParsedField } from '../../ui/ParsedField.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { DeletePart } from '../fields/DeletePart.tsx';
import { FormPart, Wide } from '../fields/FormPart.tsx';
import { TextField } from '../fields/TextField.tsx';

interface TemplateFormProps {
  readonly plan: Plan;
  readonly template: SeriesTemplate;
}

const nothing = { series: 0, dates: 0, rules: 0, members: 0, units: 0 };

/** What a series made from the template begins with. */
export function TemplateForm({ plan, template }: TemplateFormProps) {
  const { templates = [], businessUnits } = plan.organization;
  const edit = (patch: Patch<SeriesTemplate>): void => editTemplate(template, patch);
  const others = templates.filter(({ id }) => id !== template.id);
  return (
    <>
      <FormPart title={template.name} note="Series made from it stay as they are.">
        <TextField
          label="Name"
          value={template.name}
          taken={others.map(({ name }) => name.toLowerCase())}
          onChange={(name) => edit({ name })}
        />
        <ChoiceField
          label="Business unit"
          value={template.businessUnitId}
          choices={businessUnits.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(businessUnitId) => edit({ businessUnitId })}
        />
        <ChoiceField<WindowKind>
          label="Kind"
          value={template.kind}
          choices={windowKinds.map((kind) => ({ value: kind, label: kindWord(kind) }))}
          onChange={(kind) => edit({ kind })}
        />
      </FormPart>
      <FormPart
        title="When"
        note="Read on the clocks of whoever the series is for, unless it names a zone."
      >
        <Wide>
          <ParsedField
            label="In words"
            text={templateSentence({ ...template, zone: template.zone })}
            parse={(typed) => readTemplateSentence(typed, template)}
            hint="Write it as 2nd Saturday 22:00 6h, Patch Tuesday + 11 22:00, or every Friday 20:00 2h London"
            onCommit={(schedule) => edit(schedule)}
          />
        </Wide>
        <Wide>
          <HolidayFields holidays={template.holidays} onChange={(holidays) => edit({ holidays })} />
        </Wide>
      </FormPart>
      <DeletePart noun="template" hanging={nothing} onDelete={() => deleteTemplate(template)} />
    </>
  );
}
