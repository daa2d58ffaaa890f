/** The shapes of the SSM model that requests about maintenance windows are made of. */
import { integer, list, oneOf, string, structure } from '../shape.ts';

const windowId = string({ min: 20, max: 20, pattern: '^mw-[0-9a-f]{17}$' });
const windowTaskId = string({
  min: 36,
  max: 36,
  pattern: '^[0-9a-fA-F]{8}\\-[0-9a-fA-F]{4}\\-[0-9a-fA-F]{4}\\-[0-9a-fA-F]{4}\\-[0-9a-fA-F]{12}$',
});
const resourceType = oneOf('INSTANCE', 'RESOURCE_GROUP');
const maxResults = integer({ min: 10, max: 100 });
const maxSearchResults = integer({ min: 1 });
const nextToken = string();

/** Filters, the same for all requests here: only the keys that count differ. */
export const filters = list(
  structure({}, { Key: string({ min: 1, max: 128 }), Values: list(string({ min: 1, max: 256 })) }),
  { min: 0, max: 5 },
);

const targets = list(
  structure(
    {},
    {
      Key: string({
        min: 1,
        max: 163,
        pattern:
          '^[\\p{L}\\p{Z}\\p{N}_.:/=\\-@]*$|resource-groups:ResourceTypeFilters|resource-groups:Name',
      }),
      Values: list(string(), { min: 0, max: 50 }),
    },
  ),
  { min: 0, max: 5 },
);

const page = { Filters: filters, MaxResults: maxResults, NextToken: nextToken };

/** Input of DescribeMaintenanceWindows. */
export const describeWindowsInput = structure({}, page);

/** Input of GetMaintenanceWindow. */
export const getWindowInput = structure({ WindowId: windowId }, {});

/** Input of the calls that list something of one window. */
export const ofWindowInput = structure({ WindowId: windowId }, page);

/** Input of DescribeMaintenanceWindowSchedule. */
export const describeScheduleInput = structure(
  {},
  {
    WindowId: windowId,
    Targets: targets,
    ResourceType: resourceType,
    Filters: filters,
    MaxResults: maxSearchResults,
    NextToken: nextToken,
  },
);

/** Input of GetMaintenanceWindowTask. */
export const getTaskInput = structure({ WindowId: windowId, WindowTaskId: windowTaskId }, {});

/** Input of DescribeMaintenanceWindowsForTarget. */
export const windowsForTargetInput = structure(
  { Targets: targets, ResourceType: resourceType },
  { MaxResults: maxSearchResults, NextToken: nextToken },
);
