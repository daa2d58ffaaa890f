import type { PatchWindow } from '../../../shared/model/series.ts';
import type { Organization } from '../../../shared/model/target.ts';
import { capacityWords } from '../../presenters/capacity-words.ts';
import classes from './Inspector.module.css';

interface CapacityNoteProps {
  readonly window: PatchWindow;
  readonly organization: Organization;
}

/** How many machines an install has time for. */
export function CapacityNote({ window, organization }: CapacityNoteProps) {
  const words = capacityWords(window, organization);
  return words === '' ? null : <p className={classes['dim']}>{words}</p>;
}
