import { showScreen } from './view-store.ts';
import { showYear } from './year-store.ts';

/** Goes to what the year adds up to. */
export function showReports(): void {
  showYear({ tab: 'reports' });
  showScreen('year');
}

/** Goes to how nights and weekends are spread over the teams. */
export function showFairness(): void {
  showYear({ tab: 'reports', wantsFairness: true });
  showScreen('year');
}
