/** The table of operations: what `X-Amz-Target: AmazonSSM.<name>` leads to. */
import { getCalendarState } from './calendar-state/get-calendar-state.ts';
import { createDocument } from './documents/create-document.ts';
import { deleteDocument } from './documents/delete-document.ts';
import {
  describeDocumentPermission,
  modifyDocumentPermission,
} from './documents/document-permissions.ts';
import { listDocuments } from './documents/list-documents.ts';
import { describeDocument, getDocument, listDocumentVersions } from './documents/read-document.ts';
import { updateDocument, updateDocumentDefaultVersion } from './documents/update-document.ts';
import { describeMaintenanceWindowSchedule } from './maintenance-windows/describe-schedule.ts';
import {
  describeMaintenanceWindows,
  describeMaintenanceWindowsForTarget,
  getMaintenanceWindow,
} from './maintenance-windows/list-windows.ts';
import {
  describeMaintenanceWindowExecutions,
  describeMaintenanceWindowTargets,
  describeMaintenanceWindowTasks,
  getMaintenanceWindowTask,
} from './maintenance-windows/window-parts.ts';
import type { Operation } from './operation.ts';
import { describeInstanceInformation } from './patching/instance-information.ts';
import { describeAssociation, listAssociations } from './patching/associations.ts';
import {
  describeInstancePatches,
  describeInstancePatchStates,
  describePatchGroups,
} from './patching/patch-data.ts';
import { addTagsToResource, listTagsForResource, removeTagsFromResource } from './tags.ts';

/** Every operation the stand-in serves, by its name in the API. */
export const operations = {
  AddTagsToResource: addTagsToResource,
  CreateDocument: createDocument,
  DeleteDocument: deleteDocument,
  DescribeAssociation: describeAssociation,
  DescribeDocument: describeDocument,
  DescribeDocumentPermission: describeDocumentPermission,
  DescribeInstanceInformation: describeInstanceInformation,
  DescribeInstancePatchStates: describeInstancePatchStates,
  DescribeInstancePatches: describeInstancePatches,
  DescribeMaintenanceWindowExecutions: describeMaintenanceWindowExecutions,
  DescribeMaintenanceWindowSchedule: describeMaintenanceWindowSchedule,
  DescribeMaintenanceWindowTargets: describeMaintenanceWindowTargets,
  DescribeMaintenanceWindowTasks: describeMaintenanceWindowTasks,
  DescribeMaintenanceWindows: describeMaintenanceWindows,
  DescribeMaintenanceWindowsForTarget: describeMaintenanceWindowsForTarget,
  DescribePatchGroups: describePatchGroups,
  GetCalendarState: getCalendarState,
  GetDocument: getDocument,
  GetMaintenanceWindow: getMaintenanceWindow,
  GetMaintenanceWindowTask: getMaintenanceWindowTask,
  ListAssociations: listAssociations,
  ListDocumentVersions: listDocumentVersions,
  ListDocuments: listDocuments,
  ListTagsForResource: listTagsForResource,
  ModifyDocumentPermission: modifyDocumentPermission,
  RemoveTagsFromResource: removeTagsFromResource,
  UpdateDocument: updateDocument,
  UpdateDocumentDefaultVersion: updateDocumentDefaultVersion,
} as const satisfies Readonly<Record<string, Operation>>;

/** The name of an operation the stand-in serves. */
export type OperationName = keyof typeof operations;

/** Whether the stand-in serves an operation of this name. */
export const isOperationName = (name: string): name is OperationName =>
  Object.hasOwn(operations, name);
