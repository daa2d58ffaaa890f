import type { CellRef } from '../model/target.ts';
import type { EpochMs } from '../time/time-range.ts';

/** What a profile's credentials come from, in the order in which the SDK looks. */
export type ProfileKind =
  | 'sso-session'
  | 'sso-legacy'
  | 'role'
  | 'static-keys'
  | 'web-identity'
  | 'process'
  | 'login-session'
  | 'none';

/** Why a profile cannot be used. `detail` names the part of the configuration it is about. */
export type ProfileFault =
  | { readonly kind: 'session-missing'; readonly detail: string }
  | { readonly kind: 'session-incomplete'; readonly detail: string }
  | { readonly kind: 'account-or-role-missing'; readonly detail: string }
  | { readonly kind: 'source-missing'; readonly detail: string }
  | { readonly kind: 'source-loops'; readonly detail: string }
  | { readonly kind: 'source-unusable'; readonly detail: string }
  | { readonly kind: 'code-device-needed'; readonly detail: string }
  | { readonly kind: 'keys-incomplete'; readonly detail: string }
  | { readonly kind: 'name-not-usable'; readonly detail: string }
  | { readonly kind: 'nothing-to-sign-with'; readonly detail: string };

/** Something in the configuration that is only followed after a person has seen it and agreed. */
export interface ConsentWish {
  /** Changes when the command or the host changes: consent to one is none to the other. */
  readonly id: string;
  readonly kind: 'runs-command' | 'other-host';
  /** The command as it would be run, or the address requests would go to. Control characters are made visible. */
  readonly subject: string;
  readonly given: boolean;
}

/** A profile of the shared AWS files. No secret of it is here. */
export interface ProfileSummary {
  readonly name: string;
  readonly kind: ProfileKind;
  readonly region: string | null;
  /** The session it takes part in; see `SessionSummary.key`. */
  readonly sessionKey: string | null;
  /** As the files tell; of other kinds it is known only once `access:identify` has asked AWS. */
  readonly accountId: string | null;
  readonly roleName: string | null;
  /** What is wrong with it; null: usable once `consents` are given and its session is signed in. */
  readonly fault: ProfileFault | null;
  readonly consents: readonly ConsentWish[];
}

export type SessionState =
  /** No token was ever found. */
  | { readonly kind: 'never' }
  /** `renews`: the token is renewed without a browser until the session ends. */
  | { readonly kind: 'signed-in'; readonly untilMs: EpochMs; readonly renews: boolean }
  | { readonly kind: 'expired'; readonly sinceMs: EpochMs };

/** One sign-in of IAM Identity Center, shared by all profiles and accounts behind it. */
export interface SessionSummary {
  /** Name of the `sso-session`; of the legacy style the start page. Also names the token's file. */
  readonly key: string;
  /** `legacy`: profiles without an `sso-session`. Device code only, never renewed. */
  readonly style: 'session' | 'legacy';
  readonly startUrl: string;
  readonly region: string;
  readonly state: SessionState;
  readonly profiles: readonly string[];
  /** Accounts that the files or an earlier discovery name: what a sign-in is expected to open. */
  readonly expectedAccounts: readonly { readonly accountId: string; readonly name: string }[];
  readonly consents: readonly ConsentWish[];
}

export type SignInMethod = 'browser' | 'device-code';

/** The one sign-in that is under way. */
export interface SignInProgress {
  readonly sessionKey: string;
  readonly startUrl: string;
  readonly method: SignInMethod;
  readonly step: 'registering' | 'waiting-for-browser' | 'collecting';
  /** Device code: what to type at `verificationUrl`, on any device. */
  readonly userCode: string | null;
  readonly verificationUrl: string | null;
  /** When waiting ends by itself. */
  readonly untilMs: EpochMs | null;
}

/** How an account is reached from this computer. Kept in the app's settings, never in a plan. */
export type AccountVia =
  | {
      readonly kind: 'session';
      readonly sessionKey: string;
      readonly readRole: string;
      /** null: read-only. */
      readonly pushRole: string | null;
    }
  | {
      readonly kind: 'profile';
      readonly readProfile: string;
      /** null: read-only. */
      readonly pushProfile: string | null;
    };

/** An account that this computer can reach, and how people know it. */
export interface MappedAccount {
  readonly accountId: string;
  readonly alias: string;
  /** `#rrggbb`, or null for none. */
  readonly color: string | null;
  readonly regions: readonly string[];
  readonly production: boolean;
  /** Names, as they are or will be in a plan's organization; null: not assigned. */
  readonly businessUnit: string | null;
  readonly customer: string | null;
  readonly environment: string | null;
  readonly via: AccountVia;
}

/** Everything about signing in that the window may know. */
export interface AwsAccess {
  /** The two files as they were looked for. */
  readonly files: readonly {
    readonly path: string;
    readonly state: 'read' | 'missing' | 'unreadable' | 'too-large';
  }[];
  readonly profiles: readonly ProfileSummary[];
  readonly sessions: readonly SessionSummary[];
  readonly mapped: readonly MappedAccount[];
  /** What the configuration says that is not understood, with its line. */
  readonly problems: readonly string[];
  readonly signIn: SignInProgress | null;
}

/** An account behind a session. */
export interface DiscoveredAccount {
  readonly accountId: string;
  readonly name: string;
  /** null: not asked for yet. Empty: no role there for this user. */
  readonly roles: readonly string[] | null;
}

/** The accounts behind a session, as they were when last asked for. */
export interface Discovery {
  readonly sessionKey: string;
  readonly readAtMs: EpochMs;
  readonly accounts: readonly DiscoveredAccount[];
}

/** Whether work on some cells could be signed for now, and for how long. */
export interface AccessCheck {
  /** Sessions it needs, soonest end first; `untilMs` null: a sign-in is needed before. */
  readonly sessions: readonly {
    readonly sessionKey: string;
    readonly startUrl: string;
    readonly untilMs: EpochMs | null;
    /** Ends within the hour and is not renewed: sign in before beginning something long. */
    readonly endsSoon: boolean;
    /** It is renewed without a person before it ends. */
    readonly renews: boolean;
    readonly accountIds: readonly string[];
  }[];
  /** Accounts without a push role: nothing can be pushed there. */
  readonly readOnlyAccountIds: readonly string[];
  /** Accounts that nothing on this computer reaches. */
  readonly unmappedAccountIds: readonly string[];
  readonly cells: readonly CellRef[];
}
