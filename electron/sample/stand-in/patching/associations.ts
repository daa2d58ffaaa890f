/** ListAssociations and DescribeAssociation. */
import { ok } from '../../../../shared/kernel/result.ts';
import type { SeedAssociation } from '../../seed.ts';
import { refuse, type Json } from '../aws-error.ts';
import { toSeconds } from '../documents/describe.ts';
import { operation } from '../operation.ts';
import { answerPage } from '../paging.ts';
import { integer, list, oneOf, string, structure } from '../shape.ts';

const filterKeys = oneOf(
  'InstanceId',
  'Name',
  'AssociationId',
  'AssociationStatusName',
  'LastExecutedBefore',
  'LastExecutedAfter',
  'AssociationName',
  'ResourceGroupName',
);

/** ListAssociations: rows without parameters and without calendars; filters are taken and passed over. */
export const listAssociations = operation({
  input: structure(
    {},
    {
      AssociationFilterList: list(structure({ key: filterKeys, value: string({ min: 1 }) }, {}), {
        min: 1,
      }),
      MaxResults: integer({ min: 1, max: 50 }),
      NextToken: string(),
    },
  ),
  answer: ({ cell }, input) =>
    answerPage(input, {
      member: 'Associations',
      rows: cell.associations,
      toJson: rowOf,
      defaultSize: 50,
      lastToken: undefined,
    }),
});

const rowOf = (association: SeedAssociation): Record<string, Json> => ({
  AssociationId: association.associationId,
  AssociationName: association.associationName,
  AssociationVersion: '1',
  Name: association.documentName,
  ScheduleExpression: association.scheduleExpression,
  ...(association.lastRunMs !== undefined && {
    LastExecutionDate: toSeconds(association.lastRunMs),
  }),
});

/** DescribeAssociation: by id. */
export const describeAssociation = operation({
  input: structure(
    {},
    {
      Name: string({ pattern: '^[a-zA-Z0-9_\\-.:/]{3,128}$' }),
      InstanceId: string({ pattern: '(^i-(\\w{8}|\\w{17})$)|(^mi-\\w{17}$)' }),
      AssociationId: string({
        pattern: '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}',
      }),
      AssociationVersion: string({ pattern: '([$]LATEST)|([1-9][0-9]*)' }),
    },
  ),
  answer({ cell }, { AssociationId }) {
    const found = cell.associations.find(({ associationId }) => associationId === AssociationId);
    if (found === undefined) return refuse('AssociationDoesNotExist', null);
    return ok({
      AssociationDescription: {
        ...rowOf(found),
        Parameters: Object.fromEntries(
          Object.entries(found.parameters).map(([name, values]) => [name, [...values]]),
        ),
        CalendarNames: [...(found.calendarNames ?? [])],
      },
    });
  },
});
