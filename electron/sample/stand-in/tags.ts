/** AddTagsToResource, RemoveTagsFromResource and ListTagsForResource. */
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { refuse, type AwsError } from './aws-error.ts';
import { list, oneOf, string, structure } from './shape.ts';
import { tagRows } from './documents/describe.ts';
import { tagKey, tagList } from './documents/document-shapes.ts';
import { operation } from './operation.ts';
import type { Cell } from './world.ts';

const tagsPerResource = 50;

const resource = {
  ResourceType: oneOf(
    'Document',
    'ManagedInstance',
    'MaintenanceWindow',
    'Parameter',
    'PatchBaseline',
    'OpsItem',
    'OpsMetadata',
    'Automation',
    'Association',
  ),
  ResourceId: string(),
};

interface ResourceRef {
  readonly ResourceType: string;
  readonly ResourceId: string;
}

const resourceOf = ({ ResourceType, ResourceId }: ResourceRef): string =>
  `${ResourceType.toLowerCase()}/${ResourceId}`;

/** The tags of a document (id = name) or a maintenance window. */
function tagsOf(
  { documents, windows }: Cell,
  { ResourceType, ResourceId }: ResourceRef,
): Result<Map<string, string>, AwsError> {
  if (ResourceType !== 'Document' && ResourceType !== 'MaintenanceWindow')
    return refuse('InvalidResourceType');
  const held = ResourceType === 'Document' ? documents.get(ResourceId) : windows.get(ResourceId);
  return held === undefined ? refuse('InvalidResourceId') : ok(held.tags);
}

/** AddTagsToResource: a key that is there already gets the new value. */
export const addTagsToResource = operation({
  input: structure({ ...resource, Tags: tagList }, {}),
  resource: resourceOf,
  answer({ cell }, input) {
    const tags = tagsOf(cell, input);
    if (!tags.ok) return tags;
    const added = input.Tags.map(({ Key, Value }) => [Key, Value] as const);
    if (new Map([...tags.value, ...added]).size > tagsPerResource)
      return refuse('TooManyTagsError');
    for (const [key, value] of added) tags.value.set(key, value);
    return ok({});
  },
});

/** RemoveTagsFromResource: keys that are not there are passed over. */
export const removeTagsFromResource = operation({
  input: structure({ ...resource, TagKeys: list(tagKey) }, {}),
  resource: resourceOf,
  answer({ cell }, input) {
    const tags = tagsOf(cell, input);
    if (!tags.ok) return tags;
    for (const key of input.TagKeys) tags.value.delete(key);
    return ok({});
  },
});

/** ListTagsForResource. */
export const listTagsForResource = operation({
  input: structure(resource, {}),
  resource: resourceOf,
  answer({ cell }, input) {
    const tags = tagsOf(cell, input);
    return tags.ok ? ok({ TagList: tagRows(tags.value) }) : tags;
  },
});
