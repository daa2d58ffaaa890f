/** The native menu. What concerns the plan is carried out by the window. */
import { app, Menu, shell, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/ipc/events.ts';

interface MenuPorts {
  /** Hears what the window in front has to do. */
  readonly onCommand: (command: MenuCommand) => void;
  readonly onNewWindow: () => void;
  readonly onOpenInNewWindow: () => void;
  readonly isDevelopment: boolean;
}

/** Sets the application menu, which all windows share. "Window" alone is a patch window. */
export function setMenu({ onCommand, isDevelopment, ...app }: MenuPorts): void {
  const item: Item = (label, accelerator, command) => ({
    label,
    accelerator,
    click: () => onCommand(command),
  });

  const isMac = process.platform === 'darwin';
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [{ role: 'appMenu' as const }] : []),
      fileMenu(item, { onCommand, ...app }, isMac),
      {
        label: '&Edit',
        submenu: [
          item('&New window…', 'CmdOrCtrl+N', 'new-window'),
          { label: '&Plan the year…', click: () => onCommand('plan-year') },
          { type: 'separator' },
          item('&Undo', 'CmdOrCtrl+Z', 'undo'),
          item('&Redo', isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y', 'redo'),
          ...(isMac ? [] : [unseen(item('Redo', 'Ctrl+Shift+Z', 'redo'))]),
          { type: 'separator' },
          { role: 'cut' },
          { role: 'copy' },
          { role: 'paste' },
          { role: 'selectAll' },
        ],
      },
      viewMenu(
        [
          item('&Refresh from AWS', 'CmdOrCtrl+R', 'refresh'),
          unseen(item('Refresh from AWS', 'F5', 'refresh')),
        ],
        isDevelopment,
      ),
      { role: 'windowMenu' },
      helpMenu(),
    ]),
  );
}

/** An item that the window in front carries out. */
type Item = (
  label: string,
  accelerator: string,
  command: MenuCommand,
) => MenuItemConstructorOptions;

function fileMenu(
  item: Item,
  { onCommand, ...app }: Omit<MenuPorts, 'isDevelopment'>,
  isMac: boolean,
): MenuItemConstructorOptions {
  return {
    label: '&File',
    submenu: [
      item('&Open plan…', 'CmdOrCtrl+O', 'open'),
      {
        label: 'Open plan in new &app window…',
        accelerator: 'CmdOrCtrl+Shift+O',
        click: app.onOpenInNewWindow,
      },
      { label: 'New app &window', accelerator: 'CmdOrCtrl+Shift+N', click: app.onNewWindow },
      { label: 'Explore the &sample organization', click: () => onCommand('open-sample') },
      { type: 'separator' },
      item('&Save', 'CmdOrCtrl+S', 'save'),
      item('Save &as…', 'CmdOrCtrl+Shift+S', 'save-as'),
      { label: '&Import…', click: () => onCommand('import') },
      { label: '&Merge a plan file…', click: () => onCommand('merge') },
      { label: '&Compare with a plan file…', click: () => onCommand('compare') },
      { label: 'Copy &for a customer…', click: () => onCommand('customer-copy') },
      { label: '&Export windows…', click: () => onCommand('export') },
      item('&Print or export…', 'CmdOrCtrl+P', 'print'),
      { type: 'separator' },
      { label: '&Close plan', click: () => onCommand('close-plan') },
      { role: 'close', label: 'Close app window' },
      ...(isMac ? [] : [{ role: 'quit' as const }]),
    ],
  };
}

/** Another key for something that the menu shows already. */
const unseen = (item: MenuItemConstructorOptions): MenuItemConstructorOptions => ({
  ...item,
  visible: false,
  acceleratorWorksWhenHidden: true,
});

function viewMenu(
  refresh: readonly MenuItemConstructorOptions[],
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
      ...refresh,
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
