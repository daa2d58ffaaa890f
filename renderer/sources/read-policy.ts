/**
 * The least IAM policy with which every cell can be read, as text to attach to a role. It allows
 * no write. Actions without resource-level control stand under `*` (Service Authorization Reference).
 */
const policy = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'Lists',
      Effect: 'Allow',
      Resource: '*',
      Action: [
        'ssm:ListDocuments',
        'ssm:DescribeMaintenanceWindows',
        'ssm:DescribeMaintenanceWindowSchedule',
        'ssm:DescribeMaintenanceWindowsForTarget',
        'ssm:DescribeInstanceInformation',
        'ssm:DescribeInstancePatchStates',
        'ssm:DescribeInstancePatchStatesForPatchGroup',
        'ssm:DescribeInstancePatches',
        'ssm:DescribePatchGroups',
        'ssm:DescribePatchGroupState',
        'ssm:ListComplianceSummaries',
        'ssm:ListResourceComplianceSummaries',
        'ssm:ListAssociations',
        'ssm:DescribeAssociation',
      ],
    },
    {
      Sid: 'Calendars',
      Effect: 'Allow',
      Resource: 'arn:aws:ssm:*:*:document/*',
      Action: [
        'ssm:GetDocument',
        'ssm:DescribeDocument',
        'ssm:ListDocumentVersions',
        'ssm:DescribeDocumentPermission',
        'ssm:GetCalendarState',
      ],
    },
    {
      Sid: 'Windows',
      Effect: 'Allow',
      Resource: 'arn:aws:ssm:*:*:maintenancewindow/*',
      Action: [
        'ssm:GetMaintenanceWindow',
        'ssm:DescribeMaintenanceWindowExecutions',
        'ssm:DescribeMaintenanceWindowTargets',
        'ssm:DescribeMaintenanceWindowTasks',
        'ssm:GetMaintenanceWindowTask',
      ],
    },
    {
      Sid: 'Tags',
      Effect: 'Allow',
      Resource: ['arn:aws:ssm:*:*:document/*', 'arn:aws:ssm:*:*:maintenancewindow/*'],
      Action: 'ssm:ListTagsForResource',
    },
  ],
} as const;

/** The policy as JSON, indented for people. */
export const readPolicy: string = JSON.stringify(policy, null, 2);
