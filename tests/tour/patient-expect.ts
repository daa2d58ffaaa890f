import { expect as quickExpect } from '@playwright/test';

/** Waits as long as the journeys do: nobody configures it outside of the test runner. */
export const expect = quickExpect.configure({ timeout: 30_000 });
