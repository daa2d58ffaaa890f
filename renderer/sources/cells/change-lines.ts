import type { CellChange } from '../../../shared/model/snapshot.ts';

const things = {
  calendar: 'calendar',
  'maintenance-window': 'maintenance window',
  'patch-policy': 'patch policy',
} as const;

const deeds = { added: 'New', changed: 'Changed', removed: 'Gone' } as const;

/** `Changed: calendar hrp-patching` and `version 3 → 4, patch-acme moved`. */
export const changeInWords = ({
  kind,
  thing,
  name,
  details,
}: CellChange): { readonly head: string; readonly details: string } => ({
  head: `${deeds[kind]}: ${things[thing]} ${name}`,
  details: details.join(', '),
});
