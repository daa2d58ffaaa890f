import { Button } from '@mantine/core';
import { holidaySets } from '../../shared/imports/bundled-holidays.ts';
import classes from './Import.module.css';

/** Sets of holidays that need no file: choosing one writes its name where a text is pasted. */
export function BundledHolidays({ onChoose }: { readonly onChoose: (text: string) => void }) {
  return (
    <div className={classes['bundled']} role="group" aria-label="Holidays that come with the app">
      <span className={classes['dim']}>Or holidays that come with the app:</span>
      {holidaySets.map(({ title }) => (
        <Button key={title} size="compact-sm" onClick={() => onChoose(title)}>
          {title}
        </Button>
      ))}
    </div>
  );
}
