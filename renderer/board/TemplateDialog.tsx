import { Button, Modal, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { MessageTemplate } from '../../shared/model/negotiation.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { BusinessUnit } from '../../shared/model/target.ts';
import {
  checkTemplate,
  placeholders,
  templateOf,
  usualTemplate,
  type MessageKind,
} from '../../shared/negotiation/message-template.ts';
import { templateFaultWords } from '../presenters/negotiation-words.ts';
import { showBoard } from '../state/board-store.ts';
import { keepTemplate } from '../state/negotiation-edits.ts';
import { usePlanStore } from '../state/plan-store.ts';
import classes from './TemplateDialog.module.css';
import { TemplatePreview } from './TemplatePreview.tsx';

const kinds: readonly { readonly value: MessageKind; readonly label: string }[] = [
  { value: 'proposal', label: 'Proposal' },
  { value: 'confirmation', label: 'Confirmation' },
];

/** The messages of a business unit: edited beside what they become. */
export function TemplateDialog({ unitId }: { readonly unitId: string }) {
  const plan = usePlanStore((state) => state.plan);
  const [kind, setKind] = useState<MessageKind>('proposal');
  const units = plan?.organization.businessUnits ?? [];
  const unit = units.find(({ id }) => id === unitId);
  if (plan === null || unit === undefined) return null;
  return (
    <Modal
      opened
      onClose={() => showBoard({ templatesOf: null })}
      title="Messages to customers"
      size={920}
    >
      <div className={classes['choices']}>
        <Select
          aria-label="Messages of"
          allowDeselect={false}
          data={units.map(({ id, name }) => ({ value: id, label: name }))}
          value={unitId}
          onChange={(id) => showBoard({ templatesOf: id })}
        />
        <SegmentedControl aria-label="Message" data={[...kinds]} value={kind} onChange={setKind} />
      </div>
      <TemplateEditor key={kind} plan={plan} unit={unit} kind={kind} />
    </Modal>
  );
}

interface TemplateEditorProps {
  readonly plan: Plan;
  readonly unit: BusinessUnit;
  readonly kind: MessageKind;
}

function TemplateEditor({ plan, unit, kind }: TemplateEditorProps) {
  const kept = templateOf(unit, kind);
  const [template, setTemplate] = useState<MessageTemplate>(kept);
  const body = useRef<HTMLTextAreaElement>(null);
  const faults = checkTemplate(template);
  const faultIn = (field: keyof MessageTemplate): string | undefined => {
    const fault = faults.find((each) => each.field === field);
    return fault === undefined ? undefined : templateFaultWords(fault);
  };
  const isUsual = JSON.stringify(template) === JSON.stringify(usualTemplate(kind));
  const insert = (name: string): void => {
    const at = body.current?.selectionStart ?? template.body.length;
    const end = body.current?.selectionEnd ?? at;
    const text = `${template.body.slice(0, at)}{${name}}${template.body.slice(end)}`;
    setTemplate({ ...template, body: text });
    body.current?.focus();
  };
  return (
    <>
      <div className={classes['sides']}>
        <div className={classes['side']}>
          <TextInput
            label="Subject"
            value={template.subject}
            maxLength={500}
            error={faultIn('subject')}
            onChange={({ currentTarget }) =>
              setTemplate({ ...template, subject: currentTarget.value })
            }
          />
          <Textarea
            ref={body}
            label="Message"
            size="xs"
            rows={16}
            maxLength={20_000}
            value={template.body}
            error={faultIn('body')}
            onChange={({ currentTarget }) =>
              setTemplate({ ...template, body: currentTarget.value })
            }
          />
          <div className={classes['names']} role="group" aria-label="Insert a placeholder">
            {placeholders.map((name) => (
              <button key={name} type="button" onClick={() => insert(name)}>
                {`{${name}}`}
              </button>
            ))}
          </div>
        </div>
        <TemplatePreview plan={plan} unit={unit} template={template} />
      </div>
      <div className={classes['foot']}>
        <Button
          disabled={isUsual}
          onClick={() => setTemplate(usualTemplate(kind))}
          title="The message of everybody who has none of their own"
        >
          Back to the usual one
        </Button>
        <span className={classes['space']} />
        <Button onClick={() => showBoard({ templatesOf: null })}>Cancel</Button>
        <Button
          variant="filled"
          disabled={faults.length > 0}
          onClick={() => {
            keepTemplate(unit, kind, isUsual ? null : template);
            showBoard({ templatesOf: null });
          }}
        >
          Save
        </Button>
      </div>
    </>
  );
}
