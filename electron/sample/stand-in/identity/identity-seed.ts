/** What the identity stand-in holds when it starts: start pages, and the accounts and roles behind them. */
export interface IdentitySeed {
  readonly portals: readonly SeedPortal[];
}

export interface SeedPortal {
  readonly startUrl: string;
  readonly accounts: readonly SeedAccount[];
}

export interface SeedAccount {
  readonly accountId: string;
  readonly name: string;
  /** Roles of the one user that there is. */
  readonly roles: readonly string[];
}
