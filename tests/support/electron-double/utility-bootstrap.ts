import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';

/** Runs inside the child of a utility process: gives it `process.parentPort`, then starts its entry. */
const [, , entry = '', ...args] = process.argv;

const port = new EventEmitter() as EventEmitter & { postMessage(message: unknown): void };
port.postMessage = (message) => void process.send?.(message, undefined, undefined, () => undefined);
const early: unknown[] = [];
let receive = (message: unknown): void => void early.push(message);
process.on('message', (message) => receive(message));
process.on('disconnect', () => process.exit(0));

Object.defineProperty(process, 'parentPort', { value: port });
process.argv = [process.execPath, entry, ...args];
await import(pathToFileURL(entry).href);
receive = (data) => void port.emit('message', { data, ports: [] });
for (const message of early) receive(message);
