import { fork } from 'node:child_process';
import type { FromShareProcess, ShareProcess } from './share-messages.ts';

/** Starts the share process as a Node child; `advanced` keeps bytes as bytes on the way. */
export function forkShareProcess(entry: string): ShareProcess {
  const child = fork(entry, [], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  child.on('error', () => undefined);
  return {
    post: (message) => {
      if (child.connected) child.send(message, () => undefined);
    },
    onMessage: (listener) => void child.on('message', (message) => listener(message as FromShareProcess)),
    onExit: (listener) => void child.on('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  };
}
