/** Handlers of the channels about sign-ins, profiles and accounts. */
import type { Handlers } from '../../shared/ipc/types.ts';
import { refuse } from './answers.ts';

type AccessHandlers = Pick<
  Handlers,
  | 'access:describe'
  | 'sign-in:start'
  | 'sign-in:cancel'
  | 'sign-in:reopen'
  | 'access:consent'
  | 'access:discover'
  | 'access:roles'
  | 'access:identify'
  | 'access:map'
  | 'access:unmap'
  | 'access:connect'
  | 'access:check'
>;

const notYet = async () => refuse('no-source', 'Signing in to AWS is being built.');

/** Answers about signing in. */
export const accessHandlers = (): AccessHandlers => ({
  'access:describe': notYet,
  'sign-in:start': notYet,
  'sign-in:cancel': notYet,
  'sign-in:reopen': notYet,
  'access:consent': notYet,
  'access:discover': notYet,
  'access:roles': notYet,
  'access:identify': notYet,
  'access:map': notYet,
  'access:unmap': notYet,
  'access:connect': notYet,
  'access:check': notYet,
});
