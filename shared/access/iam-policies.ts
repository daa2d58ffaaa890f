/**
 * IAM policies with the least that this app needs, to be copied by a person and attached by an
 * administrator. Sources: Service Authorization Reference of `ssm`; aws-facts.md 5. A policy is for
 * one role; the account in an ARN may be left open for permission sets that go to many accounts.
 */
import type { CellRef } from '../model/target.ts';

/** A calendar that is to be read or pushed to. A shared one has its ARN as name: it can only be read. */
export interface PolicyCalendar {
  readonly cell: CellRef;
  readonly name: string;
}

export interface IamStatement {
  readonly Sid: string;
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: { readonly StringEquals: Readonly<Record<string, string>> };
}

/** A policy document as IAM takes it. */
export interface IamPolicy {
  readonly Version: '2012-10-17';
  readonly Statement: readonly IamStatement[];
}

/** Characters, blanks not counted, that IAM takes in a customer-managed policy. */
export const managedPolicyLimit = 6_144;

/** How ARNs name the account: the calendar's own, or any, for one permission set in many accounts. */
export interface PolicyScope {
  readonly anyAccount: boolean;
}

/** What a push policy is for, beside writing to calendars that are there. */
export interface PushScope extends PolicyScope {
  /** Calendars that are missing and may be made, tags included; then they are pushed to as well. */
  readonly toCreate?: readonly PolicyCalendar[];
}

/** What takes no resource in IAM: it can only be allowed as a whole. */
const listActions = [
  'ssm:ListDocuments',
  'ssm:DescribeMaintenanceWindows',
  'ssm:DescribeMaintenanceWindowSchedule',
  'ssm:DescribeInstanceInformation',
  'ssm:DescribeInstancePatchStates',
  'ssm:DescribeInstancePatches',
  'ssm:ListAssociations',
  'ssm:DescribeAssociation',
];
const windowActions = [
  'ssm:DescribeMaintenanceWindowTargets',
  'ssm:DescribeMaintenanceWindowTasks',
  'ssm:GetMaintenanceWindowTask',
  'ssm:DescribeMaintenanceWindowExecutions',
];
const calendarReads = ['ssm:DescribeDocument', 'ssm:GetDocument', 'ssm:GetCalendarState'];
const onlyChangeCalendars = { StringEquals: { 'ssm:DocumentType': 'ChangeCalendar' } };
const calendarWrites = ['ssm:UpdateDocument', 'ssm:UpdateDocumentDefaultVersion'];

/**
 * What reading needs. With calendars only those can be read, and listing still shows the names of
 * all; `'all'` reads every calendar there is or will be, outside of China and GovCloud, whose ARNs
 * begin otherwise. Nothing in it changes anything.
 */
export function readPolicy(
  calendars: readonly PolicyCalendar[] | 'all',
  scope: PolicyScope = { anyAccount: false },
): IamPolicy {
  const documents =
    calendars === 'all' ? ['arn:aws:ssm:*:*:document/*'] : arnsOf(calendars, scope.anyAccount);
  const windows =
    calendars === 'all'
      ? ['arn:aws:ssm:*:*:maintenancewindow/*']
      : unique(calendars.map(({ cell }) => windowArn(cell, scope.anyAccount)));
  return policyOf([
    { Sid: 'Lists', Effect: 'Allow', Action: listActions, Resource: ['*'] },
    { Sid: 'Calendars', Effect: 'Allow', Action: calendarReads, Resource: documents },
    { Sid: 'Windows', Effect: 'Allow', Action: windowActions, Resource: windows },
  ]);
}

/**
 * What pushing to these calendars needs, reading back included, and nothing else: no document that
 * is not a Change Calendar, no deleting or sharing, and creating of those only that are named for it.
 * Calendars shared by others are left out, since only their owner may write them. Empty where none is
 * left.
 */
export function pushPolicy(
  calendars: readonly PolicyCalendar[],
  scope: PushScope = { anyAccount: false },
): IamPolicy {
  const { toCreate = [] } = scope;
  const own = [...calendars, ...toCreate].filter(({ name }) => !name.startsWith('arn:'));
  const missing = arnsOf(toCreate, scope.anyAccount);
  const documents = arnsOf(own, scope.anyAccount);
  return policyOf([
    {
      Sid: 'ReadBack',
      Effect: 'Allow',
      Action: [...calendarReads, 'ssm:ListDocumentVersions'],
      Resource: documents,
    },
    {
      Sid: 'PushCalendars',
      Effect: 'Allow',
      Action: calendarWrites,
      Resource: documents,
      Condition: onlyChangeCalendars,
    },
    {
      Sid: 'CreateCalendars',
      Effect: 'Allow',
      Action: ['ssm:CreateDocument'],
      Resource: missing,
      Condition: onlyChangeCalendars,
    },
    // Tags are put on by a right of its own, which knows no type of document.
    {
      Sid: 'TagNewCalendars',
      Effect: 'Allow',
      Action: ['ssm:AddTagsToResource'],
      Resource: missing,
    },
  ]);
}

/** The policy as text to paste, with the size that IAM counts and whether that is too much for it. */
export function formatPolicy(policy: IamPolicy): {
  readonly text: string;
  readonly countedCharacters: number;
  readonly tooLong: boolean;
} {
  const countedCharacters = JSON.stringify(policy).replace(/\s/g, '').length;
  return {
    text: `${JSON.stringify(policy, null, 2)}\n`,
    countedCharacters,
    tooLong: countedCharacters > managedPolicyLimit,
  };
}

// IAM refuses a statement without resources.
const policyOf = (statements: readonly IamStatement[]): IamPolicy => ({
  Version: '2012-10-17',
  Statement: statements.filter(({ Resource }) => Resource.length > 0),
});

const arnsOf = (calendars: readonly PolicyCalendar[], anyAccount: boolean): readonly string[] =>
  unique(
    calendars.map(({ cell, name }) =>
      name.startsWith('arn:') ? name : `${place(cell, anyAccount)}:document/${name}`,
    ),
  );

const windowArn = (cell: CellRef, anyAccount: boolean): string =>
  `${place(cell, anyAccount)}:maintenancewindow/*`;

const place = ({ accountId, region }: CellRef, anyAccount: boolean): string =>
  `arn:${partitionOf(region)}:ssm:${region}:${anyAccount ? '*' : accountId}`;

function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();
