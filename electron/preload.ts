import { contextBridge, ipcRenderer } from 'electron';
import type { Transport } from '../shared/contract/define.ts';

/** All that the page gets: calls and events of the contract over two fixed channels. */
const bridge: Transport = {
  call: (name, input) => ipcRenderer.invoke('contract:request', name, input),
  listen: (onEvent) => {
    const receive = (_event: unknown, name: string, payload: unknown): void => onEvent(name, payload);
    ipcRenderer.on('contract:event', receive);
    return () => void ipcRenderer.removeListener('contract:event', receive);
  },
};

contextBridge.exposeInMainWorld('bridge', bridge);
