import type { AwsAccess, SignInProgress } from './access-summaries.ts';

/** What main tells the window about signing in, by itself. */
export interface SignInEvents {
  /** A sign-in began, came to its next step, or (null) ended. */
  readonly 'sign-in:progressed': { readonly signIn: SignInProgress | null };
  /** Profiles, sessions or mapped accounts are not as they were: a login in a terminal, an end of one. */
  readonly 'access:changed': { readonly access: AwsAccess };
  /** How far asking for a session's accounts and roles has come. */
  readonly 'access:discovered': {
    readonly sessionKey: string;
    readonly done: number;
    readonly total: number;
  };
}
