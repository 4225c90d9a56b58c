import { utilityProcess } from 'electron';
import type { ShareProcess } from '../share/share-messages.ts';

/** Starts the share process as a utility process: the Node that Electron brings, in a process of its own. */
export function forkShareUtility(entry: string): ShareProcess {
  const child = utilityProcess.fork(entry, [], {
    serviceName: 'siban-share',
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', () => listener()),
    kill: () => void child.kill(),
  };
}
