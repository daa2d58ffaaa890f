import { useMemo, useState } from 'react';
import type { Plan } from '../../../shared/model/plan.ts';
import { templateColumns, templateRows } from '../../presenters/template-words.ts';
import { chooseRecord, useCustomersStore } from '../../state/customers-store.ts';
import { addNewTemplate } from '../../state/template-edits.ts';
import { NothingListed } from '../NothingListed.tsx';
import { RecordPage } from '../RecordPage.tsx';
import { TemplateForm } from './TemplateForm.tsx';

const widths = 'minmax(180px, 1.3fr) minmax(110px, 0.8fr) 90px minmax(220px, 2fr)';

/** What new series begin as, by business unit. */
export function TemplatesTab({ plan }: { readonly plan: Plan }) {
  const [text, setText] = useState('');
  const chosenId = useCustomersStore(({ chosen }) => chosen.templates);
  const rows = useMemo(() => templateRows(plan, text), [plan, text]);
  const { templates = [], businessUnits } = plan.organization;
  const template = templates.find(({ id }) => id === chosenId) ?? templates[0];
  const unitId = template?.businessUnitId ?? businessUnits[0]?.id;
  return (
    <RecordPage
      nouns={{ one: 'template', many: 'templates' }}
      text={text}
      onText={setText}
      rows={rows}
      columns={templateColumns}
      widths={widths}
      chosenId={template?.id ?? null}
      onChoose={(id) => chooseRecord('templates', id)}
      onAdd={
        unitId === undefined
          ? undefined
          : () => {
              setText('');
              addNewTemplate(plan.organization, unitId);
            }
      }
    >
      {template === undefined ? (
        <NothingListed
          text={
            unitId === undefined
              ? 'There is no business unit yet. Add one first, then its templates.'
              : 'There is no template yet. With one, a new series of its business unit is two clicks.'
          }
          first={unitId === undefined ? { tab: 'units', name: 'Business units' } : undefined}
        />
      ) : (
        <TemplateForm key={template.id} plan={plan} template={template} />
      )}
    </RecordPage>
  );
}
