import { importFormats } from '../../shared/imports/import-formats.ts';
import classes from './Import.module.css';

/** What can be read, while there is nothing to read yet. */
export function KnownFormats() {
  return (
    <section className={classes['known']} aria-label="What can be read">
      <p>
        Every line is shown before anything happens: what is new, what changes and how it was, and
        what is not understood. Undo takes an import back in one step.
      </p>
      <ul>
        {importFormats.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
    </section>
  );
}
