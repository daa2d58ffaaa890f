/**
 * Runs every property with the same random numbers, so that a check of a change fails for that change.
 * `PWP_SEED=random` explores others, `PWP_SEED=<number>` repeats what that found.
 */
import fc from 'fast-check';

const wish = process.env['PWP_SEED'] ?? '20261123';
if (wish !== 'random') fc.configureGlobal({ seed: Number(wish) });
