import { useMemo } from 'react';
import classes from './CalendarTextDrawer.module.css';

interface CalendarTextProps {
  readonly text: string;
}

/** Text with line numbers. Two blocks of text, not thousands of rows: a full calendar stays quick. */
export function CalendarText({ text }: CalendarTextProps) {
  const numbers = useMemo(() => {
    const count = text.replace(/(\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/).length;
    return Array.from({ length: count }, (_, index) => index + 1).join('\n');
  }, [text]);
  return (
    <div className={classes['text']} tabIndex={0} role="region" aria-label="Text of the calendar">
      <pre className={classes['numbers']} aria-hidden>
        {numbers}
      </pre>
      <pre className={classes['lines']}>{text}</pre>
    </div>
  );
}
