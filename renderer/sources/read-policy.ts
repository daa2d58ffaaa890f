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
      Action: ['ssm:ListDocuments', 'ssm:DescribeMaintenanceWindows'],
    },
    {
      Sid: 'Calendars',
      Effect: 'Allow',
      Resource: 'arn:aws:ssm:*:*:document/*',
      Action: [
        'ssm:GetDocument',
        'ssm:DescribeDocument',
        'ssm:ListDocumentVersions',
        'ssm:GetCalendarState',
      ],
    },
    {
      Sid: 'Windows',
      Effect: 'Allow',
      Resource: 'arn:aws:ssm:*:*:maintenancewindow/*',
      Action: [
        'ssm:DescribeMaintenanceWindowTargets',
        'ssm:DescribeMaintenanceWindowTasks',
        'ssm:GetMaintenanceWindowTask',
      ],
    },
  ],
} as const;

/** The policy as JSON, indented for people. */
export const readPolicy: string = JSON.stringify(policy, null, 2);
