/** What IAM refuses in a cell. */
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { refuse, type AwsError } from './aws-error.ts';
import { partitionOf } from './documents/find-document.ts';
import type { Cell } from './world.ts';

/** Refuses an operation that the cell's behaviour denies, in IAM's words. */
export function authorize(cell: Cell, operation: string, resource: string): Result<null, AwsError> {
  const action = `ssm:${operation}`;
  const denied = cell.behaviour.deniedActions?.some((pattern) => covers(pattern, action)) ?? false;
  return denied ? accessDenied(cell, operation, resource) : ok(null);
}

/** `AccessDeniedException` with the text that names the user, the action and the resource. */
export function accessDenied({ accountId, region }: Cell, operation: string, resource: string) {
  const partition = partitionOf(region);
  const user = `arn:${partition}:sts::${accountId}:assumed-role/PatchWindowPlanner/sample`;
  const target = `arn:${partition}:ssm:${region}:${accountId}:${resource}`;
  return refuse(
    'AccessDeniedException',
    `User: ${user} is not authorized to perform: ssm:${operation} on resource: ${target} because no identity-based policy allows the ssm:${operation} action`,
  );
}

/** IAM patterns: `*` stands for any run of characters, case does not count. */
function covers(pattern: string, action: string): boolean {
  const source = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${source}$`, 'i').test(action);
}
