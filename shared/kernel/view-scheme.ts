/** The scheme of links to a view, which the system hands to this app. */
export const viewScheme = 'patch-window-planner';

/** Whether a text is meant to be such a link, right or wrong. */
export const isViewAddress = (text: string): boolean =>
  text
    .trimStart()
    .slice(0, viewScheme.length + 1)
    .toLowerCase() === `${viewScheme}:`;
