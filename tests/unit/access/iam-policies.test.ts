import { describe, expect, it } from 'vitest';
import {
  formatPolicy,
  pushPolicy,
  readPolicy,
  type IamPolicy,
  type PolicyCalendar,
} from '../../../shared/access/iam-policies.ts';

const acme: PolicyCalendar = {
  cell: { accountId: '111122223333', region: 'eu-central-1' },
  name: 'patch-acme',
};
const acmeElsewhere: PolicyCalendar = {
  cell: { accountId: '444455556666', region: 'eu-central-1' },
  name: 'patch-acme',
};
const sharedOne: PolicyCalendar = {
  cell: acme.cell,
  name: 'arn:aws:ssm:eu-central-1:999988887777:document/freeze',
};

const actionsOf = ({ Statement }: IamPolicy) => Statement.flatMap(({ Action }) => Action);
const resourcesOf = (policy: IamPolicy, sid: string) =>
  policy.Statement.find(({ Sid }) => Sid === sid)?.Resource;

describe('the read policy', () => {
  it('reads the chosen calendars only, and the windows of their cells', () => {
    const policy = readPolicy([acme, sharedOne, acme]);
    expect(resourcesOf(policy, 'Calendars')).toEqual([
      'arn:aws:ssm:eu-central-1:111122223333:document/patch-acme',
      'arn:aws:ssm:eu-central-1:999988887777:document/freeze',
    ]);
    expect(resourcesOf(policy, 'Windows')).toEqual([
      'arn:aws:ssm:eu-central-1:111122223333:maintenancewindow/*',
    ]);
  });

  it('can leave the choice open', () => {
    expect(resourcesOf(readPolicy('all'), 'Calendars')).toEqual(['arn:aws:ssm:*:*:document/*']);
  });

  it('never changes anything', () => {
    for (const action of actionsOf(readPolicy('all'))) {
      expect(action).toMatch(/^ssm:(List|Describe|Get)/);
    }
  });
});

describe('the push policy', () => {
  it('writes Change Calendars of these names only, and reads them back', () => {
    const policy = pushPolicy([acme]);
    expect(policy.Statement.find(({ Sid }) => Sid === 'PushCalendars')).toEqual({
      Sid: 'PushCalendars',
      Effect: 'Allow',
      Action: ['ssm:UpdateDocument', 'ssm:UpdateDocumentDefaultVersion'],
      Resource: ['arn:aws:ssm:eu-central-1:111122223333:document/patch-acme'],
      Condition: { StringEquals: { 'ssm:DocumentType': 'ChangeCalendar' } },
    });
    expect(actionsOf(policy)).toContain('ssm:ListDocumentVersions');
  });

  it('never creates, deletes or shares', () => {
    expect(actionsOf(pushPolicy([acme])).join(' ')).not.toMatch(/Create|Delete|Modify|Tags|\*/);
  });

  it('creates and tags those calendars only that are missing, and still deletes none', () => {
    const policy = pushPolicy([acme], { anyAccount: false, toCreate: [acmeElsewhere] });
    const missing = ['arn:aws:ssm:eu-central-1:444455556666:document/patch-acme'];
    expect(resourcesOf(policy, 'PushCalendars')).toHaveLength(2);
    expect(policy.Statement.slice(-2)).toEqual([
      {
        Sid: 'CreateCalendars',
        Effect: 'Allow',
        Action: ['ssm:CreateDocument'],
        Resource: missing,
        Condition: { StringEquals: { 'ssm:DocumentType': 'ChangeCalendar' } },
      },
      {
        Sid: 'TagNewCalendars',
        Effect: 'Allow',
        Action: ['ssm:AddTagsToResource'],
        Resource: missing,
      },
    ]);
    expect(actionsOf(policy).join(' ')).not.toMatch(/Delete|Modify|\*/);
  });

  it('leaves out calendars that only their owner may write, and says nothing where none is left', () => {
    expect(resourcesOf(pushPolicy([acme, sharedOne]), 'PushCalendars')).toHaveLength(1);
    expect(pushPolicy([sharedOne]).Statement).toEqual([]);
  });

  it('is one for many accounts where that is wanted', () => {
    const policy = pushPolicy([acme, acmeElsewhere], { anyAccount: true });
    expect(resourcesOf(policy, 'PushCalendars')).toEqual([
      'arn:aws:ssm:eu-central-1:*:document/patch-acme',
    ]);
  });
});

describe('a policy', () => {
  it.each([
    ['eu-central-1', 'arn:aws:'],
    ['cn-north-1', 'arn:aws-cn:'],
    ['us-gov-west-1', 'arn:aws-us-gov:'],
  ])('names the partition of %s', (region, start) => {
    const policy = pushPolicy([{ ...acme, cell: { ...acme.cell, region } }]);
    expect(resourcesOf(policy, 'PushCalendars')?.[0]?.startsWith(start)).toBe(true);
  });

  it('is text that reads back, with its size as IAM counts it', () => {
    const { text, countedCharacters, tooLong } = formatPolicy(readPolicy([acme]));
    expect(JSON.parse(text)).toEqual(readPolicy([acme]));
    expect(countedCharacters).toBe(text.replace(/\s/g, '').length);
    expect(tooLong).toBe(false);
  });

  it('says when it is too long for IAM', () => {
    const many = Array.from({ length: 80 }, (_, index) => ({ ...acme, name: `patch-${index}` }));
    expect(formatPolicy(pushPolicy(many)).tooLong).toBe(true);
  });
});
