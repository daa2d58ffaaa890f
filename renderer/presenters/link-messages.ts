/** Sentences about links to a view, whole, with places for what differs. */
import { withoutOverrides } from '../../shared/kernel/without-overrides.ts';

export const linkMessages = {
  link: 'The link to this view',
  refused: 'The link leads nowhere, and nothing has changed',
  waits: 'A link was opened while a dialog is open',
  waitsNext: 'Finish or close the dialog, then open the link again.',
  stillOther: 'This is not the plan that the link names',
  stillOtherNext: 'Open the right file, then the link again.',
  noWindow: 'The window that the link names is not there',
  noWindowNext: 'It was taken out, or lies beyond what the calendar shows. The day is the link’s.',
  title: 'This link leads to another plan',
  /** What is meant and what is open; a name that nobody knows here is told by its id. */
  leadsTo: (
    meant: { readonly id: string; readonly name?: string },
    open: string | null,
  ): string => {
    const plan =
      meant.name === undefined
        ? `a plan with the id ${withoutOverrides(meant.id)}`
        : `“${withoutOverrides(meant.name)}”`;
    const now = open === null ? 'No plan is open.' : `“${withoutOverrides(open)}” is open.`;
    return `It leads to ${plan}. ${now} Nothing has changed.`;
  },
  recent: 'Opened lately on this computer',
  noRecent:
    'No plan that was opened lately here is known to be that one. Open its file, and the link is followed.',
} as const;
