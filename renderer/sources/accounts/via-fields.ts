import type { MappedAccount } from '../../../shared/ipc/access-summaries.ts';

/** The row with another role or profile to read or push with; an empty one to push with: read-only. */
export function withVia(
  row: MappedAccount,
  change: { readonly reads: string } | { readonly pushes: string },
): MappedAccount {
  const { via } = row;
  if ('reads' in change) {
    return {
      ...row,
      via:
        via.kind === 'session'
          ? { ...via, readRole: change.reads }
          : { ...via, readProfile: change.reads },
    };
  }
  const pushes = change.pushes === '' ? null : change.pushes;
  return {
    ...row,
    via: via.kind === 'session' ? { ...via, pushRole: pushes } : { ...via, pushProfile: pushes },
  };
}
