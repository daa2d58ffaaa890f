// Main expands over the same stretch, so that it need not do so twice.
export { horizonOf } from '../../shared/occurrences/horizon.ts';
