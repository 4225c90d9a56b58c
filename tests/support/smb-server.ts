import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import path from 'node:path';
import { scratchFolder } from './office-workstation.ts';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

const canConnect = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

/** A Samba server of the test's own: its port, its folders, no account and nothing of the system's configuration. */
export class SmbServer {
  readonly folder: string;
  readonly config: string;
  readonly port: number;
  #process: ChildProcess | null = null;

  private constructor(home: string, port: number) {
    this.folder = path.join(home, 'offices');
    this.config = path.join(home, 'smb.conf');
    this.port = port;
    const places = ['private', 'lock', 'state', 'cache', 'pid', 'ncalrpc'].map((name) => path.join(home, name));
    for (const place of [this.folder, ...places]) mkdirSync(place, { mode: 0o755 });
    const [privateDir, lock, state, cache, pid, ncalrpc] = places;
    const me = process.env.USER ?? 'root';
    const lines = [
      '[global]',
      'server role = standalone server',
      `smb ports = ${port}`,
      'bind interfaces only = yes',
      'interfaces = 127.0.0.1/8',
      `private dir = ${privateDir}`,
      `lock directory = ${lock}`,
      `state directory = ${state}`,
      `cache directory = ${cache}`,
      `pid directory = ${pid}`,
      `ncalrpc dir = ${ncalrpc}`,
      `log file = ${path.join(home, 'smbd.log')}`,
      'map to guest = Bad User',
      `guest account = ${me}`,
      'disable spoolss = yes',
      'load printers = no',
      'server min protocol = SMB2',
      '[offices]',
      `path = ${this.folder}`,
      'guest ok = yes',
      'read only = no',
      `force user = ${me}`,
    ];
    writeFileSync(this.config, `${lines.join('\n')}\n`);
  }

  static async prepare(): Promise<SmbServer> {
    return new SmbServer(scratchFolder('smbd'), await freePort());
  }

  async start(): Promise<void> {
    const args = ['--foreground', '--no-process-group', '-s', this.config];
    // A group of its own: the server has a process for each client, and all of them are to be killed at once.
    const child = spawn('smbd', args, { stdio: 'ignore', detached: true });
    child.on('error', () => undefined);
    this.#process = child;
    const end = Date.now() + 20_000;
    while (!(await canConnect(this.port))) {
      if (child.exitCode !== null || Date.now() > end) throw new Error(`smbd does not start with ${this.config}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Without warning, and every session with it. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (!child) return;
    const end = new Promise((resolve) => child.once('exit', resolve));
    if (this.end()) await end;
  }

  /** The same without waiting; false when none was running. */
  end(): boolean {
    const child = this.#process;
    this.#process = null;
    if (!child?.pid || child.exitCode !== null) return false;
    process.kill(-child.pid, 'SIGKILL');
    return true;
  }
}
