/** `Filters` of the describe calls: keys combine with AND, values of one key with OR. */
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { refuseAsInvalid, type AwsError } from './aws-error.ts';

/** A filter as requests carry it. */
export interface KeyedFilter {
  readonly Key?: string;
  readonly Values?: readonly string[];
}

/** What each key a call knows compares a row with. */
export type FilterKeys<Row> = Readonly<Record<string, (row: Row, value: string) => boolean>>;

/** The rows that pass every filter. A key the call does not know is refused. */
export function filterRows<Row>(
  rows: readonly Row[],
  filters: readonly KeyedFilter[] | undefined,
  keys: FilterKeys<Row>,
): Result<readonly Row[], AwsError> {
  let left = rows;
  for (const { Key = '', Values = [] } of filters ?? []) {
    const matches = Object.hasOwn(keys, Key) ? keys[Key] : undefined;
    if (matches === undefined)
      return refuseAsInvalid(
        `Invalid filter key ${Key}: must be one of [${Object.keys(keys).join(', ')}].`,
      );
    if (Values.length === 0) return refuseAsInvalid(`Filter ${Key} must have at least one value.`);
    left = left.filter((row) => Values.some((value) => matches(row, value)));
  }
  return ok(left);
}
