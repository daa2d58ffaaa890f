import { MantineProvider } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useLayoutEffect } from 'react';
import { readStyleNonce } from './csp-nonce.ts';
import { theme } from './theme.ts';

interface AppThemeProps {
  readonly colorScheme: 'light' | 'dark' | 'auto';
  readonly children: ReactNode;
}

/** Puts the kit, its nonce and the colour scheme around the app. */
export function AppTheme({ colorScheme, children }: AppThemeProps) {
  const prefersDark = useMediaQuery('(prefers-color-scheme: dark)', undefined, {
    getInitialValueInEffect: false,
  });
  const scheme = colorScheme === 'auto' ? (prefersDark ? 'dark' : 'light') : colorScheme;
  useLayoutEffect(() => {
    // FullCalendar's palette looks for this one.
    document.documentElement.dataset['colorScheme'] = scheme;
  }, [scheme]);

  return (
    <MantineProvider theme={theme} forceColorScheme={scheme} getStyleNonce={readStyleNonce}>
      {children}
    </MantineProvider>
  );
}
