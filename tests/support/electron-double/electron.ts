/** Stands for the module `electron`: what it does not name here, the application cannot be compiled against. */
// biome-ignore-start lint/performance/noBarrelFile: a module of one entry is what is doubled
export { app } from './app.ts';
export { BaseWindow } from './base-window.ts';
export { BrowserWindow } from './browser-window.ts';
export { Notification, nativeImage, Tray } from './desktop.ts';
export { dialog } from './dialog.ts';
export { ipcMain } from './ipc-main.ts';
export { powerMonitor, safeStorage, screen } from './machine.ts';
export { Menu } from './menu.ts';
export { protocol } from './network.ts';
export { type Session, session } from './session.ts';
export { shell } from './shell.ts';
export { utilityProcess } from './utility-process.ts';
export type { WebContents } from './web-contents.ts';
// biome-ignore-end lint/performance/noBarrelFile: a module of one entry is what is doubled
export type IpcMainInvokeEvent = Electron.IpcMainInvokeEvent;
export type MenuItemConstructorOptions = Electron.MenuItemConstructorOptions;
export type Rectangle = Electron.Rectangle;
