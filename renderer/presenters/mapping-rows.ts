/** The map of accounts as rows to edit: filtered, changed, and edited together. */
import type { AwsAccess, Discovery, MappedAccount } from '../../shared/ipc/access-summaries.ts';

/** Rows with their edits, those that hold all words of the text; in the order of their aliases. */
export function mappingRows(
  mapped: readonly MappedAccount[],
  drafts: ReadonlyMap<string, MappedAccount>,
  text: string,
): readonly MappedAccount[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return mapped
    .map((account) => drafts.get(account.accountId) ?? account)
    .filter((row) => {
      const told = wordsOf(row).toLowerCase();
      return words.every((word) => told.includes(word));
    });
}

const wordsOf = ({
  accountId,
  alias,
  businessUnit,
  customer,
  environment,
  regions,
}: MappedAccount) =>
  `${alias} ${accountId} ${businessUnit ?? ''} ${customer ?? ''} ${environment ?? ''} ${regions.join(' ')}`;

/** Rows whose edits differ from what is applied. */
export const changedRows = (
  mapped: readonly MappedAccount[],
  drafts: ReadonlyMap<string, MappedAccount>,
): readonly MappedAccount[] =>
  mapped.flatMap((account) => {
    const draft = drafts.get(account.accountId);
    return draft === undefined || JSON.stringify(draft) === JSON.stringify(account) ? [] : [draft];
  });

/** Why a row cannot be applied; null: it can. */
export function rowFault({
  alias,
  customer,
  businessUnit,
  environment,
}: MappedAccount): string | null {
  if (alias.trim() === '') return 'The alias is empty.';
  if (customer !== null && businessUnit === null) return 'A customer needs its business unit.';
  if (environment !== null && customer === null) return 'An environment needs its customer.';
  return null;
}

/** Fields that can be set on many rows at once. */
export type SharedField =
  'businessUnit' | 'customer' | 'environment' | 'production' | 'regions' | 'readRole' | 'pushRole';

/** The row with one field set. An empty text means none; roles are those of accounts behind a session. */
export function withField(row: MappedAccount, field: SharedField, value: string): MappedAccount {
  const text = value.trim();
  switch (field) {
    case 'businessUnit':
    case 'customer':
    case 'environment':
      return { ...row, [field]: text === '' ? null : text };
    case 'production':
      return { ...row, production: text === 'yes' };
    case 'regions':
      return { ...row, regions: [...new Set(text.split(/[\s,]+/).filter(Boolean))].sort() };
    case 'readRole':
      return row.via.kind === 'session' && text !== ''
        ? { ...row, via: { ...row.via, readRole: text } }
        : row;
    case 'pushRole':
      return row.via.kind === 'session'
        ? { ...row, via: { ...row.via, pushRole: text === '' ? null : text } }
        : row;
  }
}

/** Names that can read or push for an account: its roles, or the profiles that can be used. */
export function viaChoices(
  row: MappedAccount,
  access: AwsAccess,
  discoveries: ReadonlyMap<string, Discovery>,
): readonly string[] {
  const { via } = row;
  const known =
    via.kind === 'session'
      ? (discoveries
          .get(via.sessionKey)
          ?.accounts.find(({ accountId }) => accountId === row.accountId)?.roles ?? [])
      : access.profiles.filter(({ fault }) => fault === null).map(({ name }) => name);
  const chosen =
    via.kind === 'session' ? [via.readRole, via.pushRole] : [via.readProfile, via.pushProfile];
  return [...new Set([...known, ...chosen.filter((name) => name !== null)])].sort();
}
