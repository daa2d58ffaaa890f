/** Targets of windows: what they are, and whether a window has one. */
import type { SeedMaintenanceWindow } from '../../seed.ts';
import type { Json } from '../aws-error.ts';

/** A target as requests and the seed have it. */
interface Target {
  readonly key: string;
  readonly values: readonly string[];
}

/** AWS tells the two kinds of targets apart by their keys. */
export const resourceTypeOf = (targets: readonly Target[]): 'INSTANCE' | 'RESOURCE_GROUP' =>
  targets.some(({ key }) => key.startsWith('resource-groups:')) ? 'RESOURCE_GROUP' : 'INSTANCE';

/** Targets as answers list them. */
export const targetRows = (targets: readonly Target[]): Json =>
  targets.map(({ key, values }) => ({ Key: key, Values: values }));

/** Whether the window targets any of the resources asked for. */
export function hasTarget(
  window: SeedMaintenanceWindow,
  wanted: {
    readonly Targets?: readonly { readonly Key?: string; readonly Values?: readonly string[] }[];
    readonly ResourceType?: string;
  },
): boolean {
  const { Targets = [], ResourceType } = wanted;
  return window.targets.some(
    ({ targets }) =>
      (ResourceType === undefined || resourceTypeOf(targets) === ResourceType) &&
      targets.some(({ key, values }) =>
        Targets.some(
          ({ Key, Values = [] }) => Key === key && Values.some((value) => values.includes(value)),
        ),
      ),
  );
}
