/** Where a window stands between wish and history. */
export type WindowState =
  | 'draft'
  | 'proposed'
  | 'countered'
  | 'agreed'
  | 'notified'
  | 'pushed'
  | 'held'
  | 'missed'
  | 'cancelled';
