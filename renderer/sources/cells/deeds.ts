/** IAM actions as what a person would have done. */
const deeds: Readonly<Record<string, string>> = {
  'ssm:ListDocuments': 'list documents',
  'ssm:DescribeDocument': 'look at documents',
  'ssm:GetDocument': 'read documents',
  'ssm:ListDocumentVersions': 'list the versions of documents',
  'ssm:DescribeMaintenanceWindows': 'list maintenance windows',
  'ssm:DescribeMaintenanceWindowSchedule': 'see the schedule of maintenance windows',
  'ssm:DescribeMaintenanceWindowTargets': 'see the targets of maintenance windows',
  'ssm:DescribeMaintenanceWindowTasks': 'see the tasks of maintenance windows',
  'ssm:GetMaintenanceWindow': 'read maintenance windows',
  'ssm:GetMaintenanceWindowTask': 'read the tasks of maintenance windows',
  'ssm:ListAssociations': 'list patch policies',
  'ssm:DescribeAssociation': 'read patch policies',
  'ssm:DescribeInstanceInformation': 'list managed nodes',
  'ssm:DescribeInstancePatchStates': 'see the patch state of nodes',
};

/** `list documents (ssm:ListDocuments)`. */
export const deedOf = (action: string | undefined): string =>
  action === undefined ? 'read it' : `${deeds[action] ?? 'read it'} (${action})`;
