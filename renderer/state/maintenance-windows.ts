/** Maintenance windows, read one by one when somebody looks at their runs. */
import { useEffect, useState } from 'react';
import type { Reply } from '../../shared/ipc/types.ts';
import { bridge } from '../bridge/client.ts';
import { useLiveStore } from './live-store.ts';

/** The window as its cell was last read, again after every reading; null until there is an answer. */
export function useMaintenanceWindow(windowKey: string): Reply<'maintenance-window:read'> | null {
  const revision = useLiveStore((state) => state.revision);
  const [reply, setReply] = useState<Reply<'maintenance-window:read'> | null>(null);
  useEffect(() => {
    let isWanted = true;
    void bridge['maintenance-window:read']({ windowKey }).then((answer) => {
      if (isWanted) setReply(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [windowKey, revision]);
  return reply;
}
