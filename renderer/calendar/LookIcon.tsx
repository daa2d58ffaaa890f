import {
  IconBan,
  IconCheck,
  IconClock,
  IconClockQuestion,
  IconCloudCheck,
  IconDatabase,
  IconDiamond,
  IconFlag,
  IconHistory,
  IconHourglassLow,
  IconInfoCircle,
  IconLock,
  IconLockOpen,
  IconPencil,
  IconShieldCheck,
  IconSnowflake,
  IconTool,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Look } from '../presenters/calendar-item.ts';

const icons: Readonly<Record<Look, TablerIcon>> = {
  draft: IconPencil,
  proposed: IconClock,
  offered: IconClockQuestion,
  agreed: IconCheck,
  pushed: IconCloudCheck,
  past: IconHistory,
  cancelled: IconBan,
  allows: IconLockOpen,
  blocks: IconLock,
  advisory: IconInfoCircle,
  maintenance: IconTool,
  release: IconDiamond,
  'release-tentative': IconDiamond,
  'freeze-hard': IconSnowflake,
  'freeze-soft': IconSnowflake,
  holiday: IconFlag,
  database: IconDatabase,
  patches: IconShieldCheck,
  deadline: IconHourglassLow,
};

interface LookIconProps {
  readonly look: Look;
  readonly size?: number;
}

/** The icon that says, without colour, what an item is. */
export function LookIcon({ look, size = 12 }: LookIconProps) {
  const Icon = icons[look];
  return <Icon size={size} stroke={2} aria-hidden />;
}
