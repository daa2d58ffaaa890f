interface PlannerMarkProps {
  /** Edge length in pixels. */
  readonly size: number;
}

/** The app's mark: a calendar with one window in it. */
export function PlannerMark({ size }: PlannerMarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" fill="none" aria-hidden>
      <rect x="3" y="6" width="42" height="39" rx="9" fill="var(--accent)" />
      <rect x="8" y="17" width="32" height="23" rx="4" fill="var(--panel)" />
      <path d="M15 3v7M33 3v7" stroke="var(--accent)" strokeWidth="4" strokeLinecap="round" />
      <rect x="12" y="21" width="10" height="6" rx="2" fill="var(--line)" />
      <rect x="26" y="21" width="10" height="6" rx="2" fill="var(--line)" />
      <rect x="18" y="30" width="18" height="6" rx="2" fill="var(--agreed)" />
    </svg>
  );
}
