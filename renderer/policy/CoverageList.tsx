import type { PolicyFinding } from '../../shared/policy/policy-finding.ts';
import { conflictWords } from '../presenters/conflict-words.ts';
import { currentWindow, useOrganization } from '../state/derived.ts';
import classes from './PolicyPart.module.css';

/** Scopes that nothing patches, and those that two series patch, in sentences. */
export function CoverageList({ findings }: { readonly findings: readonly PolicyFinding[] }) {
  const organization = useOrganization();
  const shown = findings.filter(({ rule }) => rule === 'C21' || rule === 'C22');
  if (organization === null) return null;
  if (shown.length === 0) {
    return (
      <p className={classes['good']}>
        Every environment has a window ahead, and none is in two series.
      </p>
    );
  }
  const windowOf = (id: string) => currentWindow(id) ?? undefined;
  return (
    <ul className={classes['lines']}>
      {shown.map(({ id, conflict }) => (
        <li key={id} data-tone="warn">
          {conflictWords(conflict, { organization, windowOf }).sentence}
        </li>
      ))}
    </ul>
  );
}
