import type { Severity } from '../../shared/conflicts/conflict.ts';

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };

/** Findings by severity, errors first; those that are as grave stay in their order. */
export const gravestFirst = <T extends { readonly severity: Severity }>(
  conflicts: readonly T[],
): readonly T[] => conflicts.toSorted((a, b) => rank[a.severity] - rank[b.severity]);
