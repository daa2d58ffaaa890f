import {
  IconAlertTriangle,
  IconCertificateOff,
  IconCheck,
  IconClock,
  IconCloudOff,
  IconGauge,
  IconHourglass,
  IconKeyOff,
  IconLock,
  IconMapPinOff,
  IconPlayerStop,
  IconPlugConnectedX,
  IconPuzzle,
  IconRefresh,
  IconShieldX,
  IconUserOff,
  IconWifiOff,
  type TablerIcon,
} from '@tabler/icons-react';
import type { CellLook } from './cell-look.ts';

/** One icon a look: colour never says it alone. */
const icons: Readonly<Record<CellLook, TablerIcon>> = {
  fresh: IconCheck,
  stale: IconClock,
  partial: IconPuzzle,
  reading: IconRefresh,
  slowed: IconGauge,
  waiting: IconHourglass,
  cancelled: IconPlayerStop,
  'signed-out': IconUserOff,
  denied: IconLock,
  'no-access': IconKeyOff,
  'wrong-account': IconShieldX,
  throttled: IconGauge,
  offline: IconWifiOff,
  proxy: IconPlugConnectedX,
  certificate: IconCertificateOff,
  unreachable: IconCloudOff,
  failed: IconAlertTriangle,
  'region-disabled': IconMapPinOff,
  'region-unsupported': IconMapPinOff,
};

interface LookIconProps {
  readonly look: CellLook;
  readonly size?: number;
}

/** The icon of a look; the words beside it say the same. */
export function LookIcon({ look, size = 13 }: LookIconProps) {
  const Icon = icons[look];
  return <Icon size={size} stroke={1.9} aria-hidden />;
}
