import type { BridgeEvents } from './events.ts';
import type { Channel } from './types.ts';

/** Channel names alone, so that preload needs no schema library. Kept complete by its type. */
const named: Record<Channel, true> = {
  'access:describe': true,
  'sign-in:start': true,
  'sign-in:cancel': true,
  'sign-in:reopen': true,
  'access:consent': true,
  'access:discover': true,
  'access:roles': true,
  'access:identify': true,
  'access:map': true,
  'access:unmap': true,
  'access:connect': true,
  'access:check': true,
  'app:describe': true,
  'settings:read': true,
  'settings:write': true,
  'sample:open': true,
  'plan:open': true,
  'plan:save': true,
  'snapshot:describe': true,
  'snapshot:refresh': true,
  'snapshot:cancel': true,
  'snapshot:seen': true,
  'live:read': true,
  'calendar:read': true,
  'calendar:probe': true,
  'maintenance-window:read': true,
  'push:prepare': true,
  'push:start': true,
  'push:steer': true,
  'push:interrupted': true,
  'push:resume': true,
  'push:leave': true,
  'push:list': true,
  'push:recall': true,
  'push:written': true,
  'push:undo': true,
  'audit:list': true,
  'audit:note': true,
  'audit:export': true,
  'export:save': true,
};
const namedEvents: Record<keyof BridgeEvents, true> = {
  'sign-in:progressed': true,
  'access:changed': true,
  'access:discovered': true,
  'snapshot:changed': true,
  'push:progressed': true,
  'plan:handed': true,
  'menu:chosen': true,
};

export const channels = Object.keys(named) as readonly Channel[];
export const events = Object.keys(namedEvents) as readonly (keyof BridgeEvents)[];
