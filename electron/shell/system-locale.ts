import { app } from 'electron';

/**
 * The region whose days and numbers this system writes, as a language tag. Nothing where it has none:
 * `en-US@posix` is how Chromium says that of the C locale.
 */
export function systemLocale(): { readonly systemLocale?: string } {
  const tag = app.getSystemLocale();
  return tag === '' || tag.includes('@') ? {} : { systemLocale: tag };
}
