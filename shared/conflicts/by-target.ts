import { targetPath, type Target } from '../model/target.ts';

/**
 * Computes once for each target, by its path. The windows of a series share theirs: found without
 * one, and without looking when it is the one asked for last.
 */
export function byTarget<T>(compute: (target: Target, path: string) => T): (target: Target) => T {
  const ofObject = new WeakMap<Target, { readonly value: T }>();
  const ofPath = new Map<string, { readonly value: T }>();
  let last: { readonly target: Target; readonly value: T } | null = null;
  const look = (target: Target): T => {
    const known = ofObject.get(target);
    if (known !== undefined) return known.value;
    const path = targetPath(target);
    const found = ofPath.get(path) ?? { value: compute(target, path) };
    ofPath.set(path, found);
    ofObject.set(target, found);
    return found.value;
  };
  return (target) => {
    if (last?.target !== target) last = { target, value: look(target) };
    return last.value;
  };
}
