/** Preferences of the calendar that outlive a run: where weeks begin, and views that were saved by name. */
import { z } from 'zod';

const id = z.string().min(1).max(200);

/**
 * What the calendar shows, under a name. Layers and targets are named where they are off: what a later
 * version or another plan adds is shown, never hidden in silence. Targets are leaves of the plan's tree.
 */
const savedView = z.strictObject({
  name: z.string().min(1).max(60),
  view: z.enum(['month', 'week', 'day', 'list']),
  dayBegins: z.enum(['midnight', 'noon']),
  hiddenLayers: z.array(id).max(50),
  hiddenTargets: z.array(id).max(20_000),
  /** As typed: `customer:northwind state:draft`; empty: everything. */
  filter: z.string().max(500),
  /** As the setting of that name. */
  displayZone: z.string().min(1).max(100),
});

/** Where weeks begin; `locale`: where they begin for this system's region. */
const weekStarts = ['locale', 'sunday', 'monday', 'saturday'] as const;

export type SavedView = z.output<typeof savedView>;

/** Fields of the settings; absent in files of earlier versions. */
export const calendarSettings = {
  weekStart: z.enum(weekStarts).optional(),
  savedViews: z.array(savedView).max(100).optional(),
};
