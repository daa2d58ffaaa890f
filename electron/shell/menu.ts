/** The native menu. What concerns the plan is carried out by the window. */
import { app, Menu, shell, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/ipc/events.ts';

/** Sets the application menu; `onCommand` hears what the window has to do. */
export function setMenu(onCommand: (command: MenuCommand) => void, isDevelopment: boolean): void {
  const item = (
    label: string,
    accelerator: string,
    command: MenuCommand,
  ): MenuItemConstructorOptions => ({ label, accelerator, click: () => onCommand(command) });

  const isMac = process.platform === 'darwin';
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [{ role: 'appMenu' as const }] : []),
      {
        label: '&File',
        submenu: [
          item('&Open plan…', 'CmdOrCtrl+O', 'open'),
          { label: 'Explore the &sample organization', click: () => onCommand('open-sample') },
          { type: 'separator' },
          item('&Save', 'CmdOrCtrl+S', 'save'),
          item('Save &as…', 'CmdOrCtrl+Shift+S', 'save-as'),
          { label: '&Merge a plan file…', click: () => onCommand('merge') },
          { label: '&Compare with a plan file…', click: () => onCommand('compare') },
          { label: 'Copy &for a customer…', click: () => onCommand('customer-copy') },
          item('&Print or export…', 'CmdOrCtrl+P', 'print'),
          { type: 'separator' },
          { label: '&Close plan', click: () => onCommand('close-plan') },
          isMac ? { role: 'close' } : { role: 'quit' },
        ],
      },
      {
        label: '&Edit',
        submenu: [
          item('&New window…', 'CmdOrCtrl+N', 'new-window'),
          { label: '&Plan the year…', click: () => onCommand('plan-year') },
          { type: 'separator' },
          item('&Undo', 'CmdOrCtrl+Z', 'undo'),
          item('&Redo', isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y', 'redo'),
          { type: 'separator' },
          { role: 'cut' },
          { role: 'copy' },
          { role: 'paste' },
          { role: 'selectAll' },
        ],
      },
      viewMenu(item('&Refresh from AWS', 'CmdOrCtrl+R', 'refresh'), isDevelopment),
      { role: 'windowMenu' },
      helpMenu(),
    ]),
  );
}

function viewMenu(
  refresh: MenuItemConstructorOptions,
  isDevelopment: boolean,
): MenuItemConstructorOptions {
  const zoom: readonly MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
  ];
  const development: readonly MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { role: 'toggleDevTools' },
  ];
  return {
    label: '&View',
    submenu: [
      refresh,
      { type: 'separator' },
      ...zoom,
      { role: 'togglefullscreen' },
      ...(isDevelopment ? development : []),
    ],
  };
}

const helpMenu = (): MenuItemConstructorOptions => ({
  role: 'help',
  submenu: [
    {
      label: 'About AWS Change Calendar',
      click: () =>
        void shell.openExternal(
          'https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-change-calendar.html',
        ),
    },
    { label: `Version ${app.getVersion()}`, enabled: false },
  ],
});
