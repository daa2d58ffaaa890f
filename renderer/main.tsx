/** Composition root of the window. */
// First, because it puts the layers in order.
import './ui/tokens.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@fontsource-variable/inter/wght.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { shownText } from '../shared/kernel/shown-text.ts';
import { App } from './App.tsx';
import { startSession } from './state/start-session.ts';
import { shareStyleNonce } from './ui/csp-nonce.ts';
import { focusDialogsAtOnce } from './ui/focus-dialogs.ts';
import { keepOrder } from './ui/keep-order.ts';
import { keepPresses } from './ui/keep-presses.ts';

shareStyleNonce();
keepOrder(shownText);
const root = document.getElementById('root');
const overlays = document.getElementById('overlays');
if (root === null || overlays === null) throw new Error('index.html has no #root or #overlays');
focusDialogsAtOnce(overlays);
keepPresses();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
void startSession();
