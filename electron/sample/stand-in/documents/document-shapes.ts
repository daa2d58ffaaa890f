/** The shapes of the SSM model that requests about documents are made of. */
import { boolean, integer, list, oneOf, string, structure } from '../shape.ts';

/** A plain document name: calls that change a document take no ARN. */
const documentName = string({ pattern: '^[a-zA-Z0-9_\\-.]{3,128}$' });
/** A name or an ARN: calls that read. */
const documentArn = string({ pattern: '^[a-zA-Z0-9_\\-.:/]{3,128}$' });
const documentVersion = string({ pattern: '([$]LATEST|[$]DEFAULT|^[1-9][0-9]*$)' });
const versionName = string({ pattern: '^[a-zA-Z0-9_\\-.]{1,128}$' });
const displayName = string({ max: 1024, pattern: '^[\\w\\.\\-\\:\\/ ]*$' });
const targetType = string({ max: 200, pattern: '^\\/[\\w\\.\\-\\:\\/]*$' });
const content = string({ min: 1 });
const documentFormat = oneOf('YAML', 'JSON', 'TEXT');
const maxResults = integer({ min: 1, max: 50 });
const nextToken = string();
const tagPattern = '^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$';

/** A tag's key. */
export const tagKey = string({ min: 1, max: 128, pattern: tagPattern });
/** Tags as requests carry them. */
export const tagList = list(
  structure({ Key: tagKey, Value: string({ min: 0, max: 256, pattern: tagPattern }) }, {}),
  { max: 1000 },
);

const documentType = oneOf(
  'Command',
  'Policy',
  'Automation',
  'Session',
  'Package',
  'ApplicationConfiguration',
  'ApplicationConfigurationSchema',
  'DeploymentStrategy',
  'ChangeCalendar',
  'Automation.ChangeTemplate',
  'ProblemAnalysis',
  'ProblemAnalysisTemplate',
  'CloudFormation',
  'ConformancePackTemplate',
  'QuickSetup',
  'ManualApprovalPolicy',
  'AutoApprovalPolicy',
);

const requires = list(
  structure(
    { Name: documentArn },
    {
      Version: documentVersion,
      RequireType: string({ max: 128, pattern: '^[a-zA-Z0-9_\\-.]{1,128}$' }),
      VersionName: versionName,
    },
  ),
  { min: 1 },
);

const attachments = list(
  structure(
    {},
    {
      Key: oneOf('SourceUrl', 'S3FileUrl', 'AttachmentReference'),
      Values: list(string({ min: 1, max: 1024 }), { min: 1, max: 1 }),
      Name: string({ pattern: '^[a-zA-Z0-9_\\-.]{3,128}$' }),
    },
  ),
  { min: 0, max: 20 },
);

const permissionType = oneOf('Share');
const accountIds = list(string({ pattern: '(?i)all|[0-9]{12}' }), { max: 20 });

/** Input of ListDocuments. */
export const listDocumentsInput = structure(
  {},
  {
    DocumentFilterList: list(
      structure(
        {
          key: oneOf('Name', 'Owner', 'PlatformTypes', 'DocumentType'),
          value: string({ min: 1 }),
        },
        {},
      ),
      { min: 1 },
    ),
    Filters: list(
      structure(
        {},
        { Key: string({ min: 1, max: 128 }), Values: list(string({ min: 1, max: 256 })) },
      ),
      { min: 0, max: 6 },
    ),
    MaxResults: maxResults,
    NextToken: nextToken,
  },
);

/** Input of GetDocument. */
export const getDocumentInput = structure(
  { Name: documentArn },
  { VersionName: versionName, DocumentVersion: documentVersion, DocumentFormat: documentFormat },
);

/** Input of DescribeDocument. */
export const describeDocumentInput = structure(
  { Name: documentArn },
  { DocumentVersion: documentVersion, VersionName: versionName },
);

/** Input of ListDocumentVersions. */
export const listDocumentVersionsInput = structure(
  { Name: documentArn },
  { MaxResults: maxResults, NextToken: nextToken },
);

/** Input of CreateDocument. */
export const createDocumentInput = structure(
  { Content: content, Name: documentName },
  {
    Requires: requires,
    Attachments: attachments,
    DisplayName: displayName,
    VersionName: versionName,
    DocumentType: documentType,
    DocumentFormat: documentFormat,
    TargetType: targetType,
    Tags: tagList,
  },
);

/** Input of UpdateDocument. */
export const updateDocumentInput = structure(
  { Content: content, Name: documentName },
  {
    Attachments: attachments,
    DisplayName: displayName,
    VersionName: versionName,
    DocumentVersion: documentVersion,
    DocumentFormat: documentFormat,
    TargetType: targetType,
  },
);

/** Input of UpdateDocumentDefaultVersion: a number only, neither `$LATEST` nor `$DEFAULT`. */
export const updateDocumentDefaultVersionInput = structure(
  { Name: documentName, DocumentVersion: string({ pattern: '(^[1-9][0-9]*$)' }) },
  {},
);

/** Input of DeleteDocument. */
export const deleteDocumentInput = structure(
  { Name: documentName },
  { DocumentVersion: documentVersion, VersionName: versionName, Force: boolean },
);

/** Input of DescribeDocumentPermission. */
export const describeDocumentPermissionInput = structure(
  { Name: documentName, PermissionType: permissionType },
  { MaxResults: integer({ min: 1, max: 200 }), NextToken: nextToken },
);

/** Input of ModifyDocumentPermission. */
export const modifyDocumentPermissionInput = structure(
  { Name: documentName, PermissionType: permissionType },
  {
    AccountIdsToAdd: accountIds,
    AccountIdsToRemove: accountIds,
    SharedDocumentVersion: string({ max: 8, pattern: '([$]LATEST|[$]DEFAULT|[$]ALL)' }),
  },
);

/** Input of GetCalendarState. The model bounds neither the names nor their number. */
export const getCalendarStateInput = structure(
  { CalendarNames: list(string()) },
  { AtTime: string() },
);
