import { Select } from '@mantine/core';
import { priorityOf } from '../../../shared/model/priority.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import type { Organization } from '../../../shared/model/target.ts';
import { serviceOwnerOf, servicesOf } from '../../presenters/escalation-words.ts';
import { contactWords } from '../../presenters/print/contact-words.ts';
import {
  executorChoices,
  launchChoices,
  layerChoices,
  priorityChoices,
  priorityWord,
  restartChoices,
  yesOrNo,
} from '../../presenters/work-words.ts';
import { noteWork } from '../../state/window-notes.ts';
import classes from './Inspector.module.css';

interface DecisionProps {
  readonly window: PatchWindow;
  readonly organization: Organization;
}

/** The service that it is for, with its owner; nothing where the business unit has none. */
export function ServiceField({ window, organization }: DecisionProps) {
  const services = servicesOf(window.target, organization);
  const tag = window.facts?.serviceTag;
  if (services.length === 0 && tag === undefined) return null;
  const owner = serviceOwnerOf(window, organization);
  const tags = new Set([...services.map((each) => each.tag), ...(tag === undefined ? [] : [tag])]);
  return (
    <Select
      className={classes['wide'] ?? ''}
      label="Service"
      placeholder="none in particular"
      description={owner === undefined ? undefined : `Looked after by ${contactWords(owner)}`}
      data={[...tags]}
      value={tag ?? null}
      clearable
      onChange={(next) => noteWork(window, { serviceTag: next ?? undefined })}
    />
  );
}

/** What was decided about the work, for all dates of a series. */
export function DecisionFields({ window, organization }: DecisionProps) {
  const { facts = {} } = window;
  const usual = priorityOf({ target: window.target }, organization);
  return (
    <>
      <Select
        label="With"
        placeholder="not decided"
        data={[...executorChoices(facts.executedBy)]}
        value={facts.executedBy ?? null}
        clearable
        searchable
        onChange={(next) => noteWork(window, { executedBy: next ?? undefined })}
      />
      <Select
        label="Priority"
        placeholder={`${priorityWord(usual)} (usual)`}
        data={[...priorityChoices]}
        value={facts.priority ?? null}
        clearable
        onChange={(next) => noteWork(window, { priority: next ?? undefined })}
      />
      <Select
        label="Layer"
        placeholder="not decided"
        data={[...layerChoices]}
        value={facts.layer ?? null}
        clearable
        onChange={(next) => noteWork(window, { layer: next ?? undefined })}
      />
      <Select
        label="Restarts machines"
        placeholder="not decided"
        data={[...restartChoices]}
        value={facts.reboots ?? null}
        clearable
        onChange={(next) => noteWork(window, { reboots: next ?? undefined })}
      />
      <Select
        label="Non-security patches"
        placeholder="not decided"
        data={[...yesOrNo]}
        value={facts.nonSecurityPatches ?? null}
        clearable
        onChange={(next) => noteWork(window, { nonSecurityPatches: next ?? undefined })}
      />
      <Select
        label="New instances"
        placeholder="not decided"
        data={[...launchChoices]}
        value={facts.newInstances ?? null}
        clearable
        onChange={(next) => noteWork(window, { newInstances: next ?? undefined })}
      />
    </>
  );
}
