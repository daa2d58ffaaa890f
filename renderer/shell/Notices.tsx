import { Notifications } from '@mantine/notifications';
import { useLayoutEffect, useRef } from 'react';
import classes from './Notices.module.css';
import { keepRoom } from './keep-room.ts';

/**
 * What is said in the corner of the window. The page ends above what stands there, so that it covers nothing
 * that could be pressed; dialogs do as well, and menus lie over it.
 */
export function Notices() {
  const region = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const stack = region.current?.querySelector<HTMLElement>('[data-position="bottom-right"]');
    return stack ? keepRoom(stack) : undefined;
  }, []);
  return (
    <section ref={region} aria-label="Messages">
      <Notifications
        position="bottom-right"
        limit={4}
        withinPortal={false}
        zIndex={250}
        // Growing step by step it would have the page laid out anew at each.
        transitionDuration={0}
        classNames={{ root: classes['stack'] ?? '' }}
      />
    </section>
  );
}
