/** What an edit of one date, of it and all following, or of all does, as undo names it. */
import type { EditScope } from '../../shared/planning/scoped-edit.ts';

type ScopeMessages = Readonly<Record<EditScope, (name: string) => string>>;

export const moveMessages: ScopeMessages = {
  this: (name) => `Move ${name}`,
  following: (name) => `Move ${name} from then on`,
  all: (name) => `Move all of ${name}`,
};

export const skipMessages: ScopeMessages = {
  this: (name) => `Skip ${name}`,
  following: (name) => `Delete ${name} from then on`,
  all: (name) => `Delete all of ${name}`,
};
