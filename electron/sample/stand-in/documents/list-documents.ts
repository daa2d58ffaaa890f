/** ListDocuments with its filters. */
import { ok, type Result } from '../../../../shared/kernel/result.ts';
import { refuse, refuseAsInvalid, type AwsError, type Json } from '../aws-error.ts';
import { operation, type CallSite } from '../operation.ts';
import { answerPage } from '../paging.ts';
import { tagRows, toSeconds } from './describe.ts';
import { listDocumentsInput } from './document-shapes.ts';
import { defaultOf, seenBy, type SeenDocument } from './find-document.ts';

const owners = ['Self', 'Amazon', 'Private', 'Public', 'ThirdParty'];

interface Filter {
  readonly key: string;
  readonly values: readonly string[];
}
type Test = (seen: SeenDocument) => boolean;

/** ListDocuments: own documents and shared ones; keys combine with AND, values of a key with OR. */
export const listDocuments = operation({
  input: listDocumentsInput,
  answer(site, input) {
    if (input.Filters !== undefined && input.DocumentFilterList !== undefined)
      return refuseAsInvalid('DocumentFilterList and Filters cannot be specified together.');
    const filters = [
      ...(input.DocumentFilterList ?? []).map(({ key, value }) => ({ key, values: [value] })),
      ...(input.Filters ?? []).map(({ Key = '', Values = [] }) => ({ key: Key, values: Values })),
    ];
    const test = testOf(site, filters);
    if (!test.ok) return test;
    return answerPage(input, {
      member: 'DocumentIdentifiers',
      rows: visibleDocuments(site).filter(test.value),
      toJson: toRow,
      defaultSize: 50,
      lastToken: '',
    });
  },
});

/** Own documents first, then those shared by other accounts in the region; each by name. */
function visibleDocuments({ world, cell }: CallSite): readonly SeenDocument[] {
  const seen = [...world.values()]
    .filter(({ region }) => region === cell.region)
    .flatMap(({ documents }) => [...documents.values()])
    .map((document) => seenBy(cell, document))
    .filter((each) => each !== null);
  const rank = ({ document }: SeenDocument) => Number(document.owner.accountId !== cell.accountId);
  return seen.sort((a, b) => rank(a) - rank(b) || (a.shownName < b.shownName ? -1 : 1));
}

function testOf(site: CallSite, filters: readonly Filter[]): Result<Test, AwsError> {
  if (filters.filter(({ key }) => key.startsWith('tag:')).length > 1)
    return refuseAsInvalid('Only one tag key can be specified in a request.');
  const tests: Test[] = [];
  for (const filter of filters) {
    if (filter.values.length === 0)
      return refuseAsInvalid(`Filter ${filter.key} must have at least one value.`);
    const test = filter.key === 'Owner' ? ownerTest(site, filter) : plainTest(filter);
    if (!test.ok) return test;
    tests.push(test.value);
  }
  return ok((seen) => tests.every((test) => test(seen)));
}

function ownerTest({ cell }: CallSite, { values }: Filter): Result<Test, AwsError> {
  const [owner = '', ...more] = values;
  if (more.length > 0 || !owners.includes(owner))
    return refuseAsInvalid(`Owner filter takes one value of [${owners.join(', ')}].`);
  return ok(({ document }) => {
    if (document.owner.accountId === cell.accountId) return owner === 'Self';
    return owner === (document.sharedWith.has('all') ? 'Public' : 'Private');
  });
}

function plainTest({ key, values }: Filter): Result<Test, AwsError> {
  const tag = key.startsWith('tag:') ? key.slice('tag:'.length) : null;
  if (tag !== null) return ok(({ document }) => values.includes(document.tags.get(tag) ?? ''));
  switch (key) {
    case 'Name':
      return ok(({ document, shownName }) =>
        values.some((prefix) => document.name.startsWith(prefix) || shownName.startsWith(prefix)),
      );
    case 'DocumentType':
      return ok(({ document }) => values.includes(document.type));
    case 'TargetType':
      return ok(({ document }) => values.includes(document.targetType ?? ''));
    case 'PlatformTypes':
      // Calendars run nowhere: they are listed under no platform.
      return ok(() => false);
    default:
      return refuse('InvalidFilterKey');
  }
}

function toRow(seen: SeenDocument): Json {
  const { document, shownName } = seen;
  const version =
    seen.versions.find((each) => each === defaultOf(document)) ?? seen.versions.at(-1);
  return {
    Name: shownName,
    CreatedDate: toSeconds(document.createdAtMs),
    DisplayName: version?.displayName,
    Owner: document.owner.accountId,
    VersionName: version?.versionName,
    PlatformTypes: [],
    DocumentVersion: String(version?.number ?? document.defaultNumber),
    DocumentType: document.type,
    DocumentFormat: document.format,
    TargetType: document.targetType,
    Tags: tagRows(document.tags),
  };
}
