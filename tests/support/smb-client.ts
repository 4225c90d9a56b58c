import { type ChildProcess, spawn } from 'node:child_process';

/** Errors of the server as the file system calls of a mounted share give them. */
const codes: readonly (readonly [RegExp, string])[] = [
  [/NT_STATUS_(OBJECT_NAME_NOT_FOUND|OBJECT_PATH_NOT_FOUND|NO_SUCH_FILE|BAD_NETWORK_NAME)/, 'ENOENT'],
  [/NT_STATUS_OBJECT_NAME_COLLISION/, 'EEXIST'],
  [/NT_STATUS_DISK_FULL/, 'ENOSPC'],
  [/NT_STATUS_(SHARING_VIOLATION|FILE_LOCK_CONFLICT)/, 'EBUSY'],
  [/NT_STATUS_ACCESS_DENIED/, 'EACCES'],
  [/NT_STATUS_\w+/, 'EIO'],
];
const isDisconnected = (text: string): boolean =>
  /NT_STATUS_(CONNECTION|IO_TIMEOUT|NETWORK)|is disconnected/.test(text);
const coded = (code: string, message: string): Error => Object.assign(new Error(message), { code });
const quoted = (text: string): string => `"${text}"`;
const ANSWER_MS = 10_000;
const MARK_AFTER_MS = 2;
const NUDGE_MS = 20;

/**
 * One session of `smbclient` with a server, one command at a time. A session that broke is begun anew by the next command; until
 * the server is back every command fails with EHOSTDOWN, as one on a mount would.
 */
export class SmbClient {
  readonly #port: number;
  readonly #config: string;
  #session: { readonly child: ChildProcess; output: string } | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #count = 0;

  constructor(port: number, config: string) {
    this.#port = port;
    this.#config = config;
  }

  /** Answers what the command printed. Rejects with an error that carries a system's code. */
  run(command: string, ...files: readonly string[]): Promise<string> {
    const turn = this.#queue.then(() => this.#ask([command, ...files.map(quoted)].join(' ')));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  close(): void {
    this.#session?.child.kill('SIGKILL');
    this.#session = null;
  }

  async #ask(line: string): Promise<string> {
    const session = this.#session ?? this.#open();
    this.#count += 1;
    const mark = `end${this.#count}`;
    session.output = '';
    session.child.stdin?.write(`${line}\n`);
    // A second line that arrives together with the first stays in the client's buffer until a third comes.
    const nudges = setInterval(() => session.child.stdin?.write('\n'), NUDGE_MS);
    const asked = setTimeout(() => session.child.stdin?.write(`${mark}\n`), MARK_AFTER_MS);
    const output = await this.#until(session, `${mark}: command not found\n`);
    clearInterval(nudges);
    clearTimeout(asked);
    if (output === null || isDisconnected(output)) {
      this.close();
      throw coded('EHOSTDOWN', output?.trim() ?? 'no answer');
    }
    const [, code] = codes.find(([pattern]) => pattern.test(output)) ?? [];
    if (code !== undefined) throw coded(code, output.trim());
    return output;
  }

  /** What was printed before the mark; null when the session ended or fell silent. */
  #until(session: { readonly child: ChildProcess; output: string }, mark: string): Promise<string | null> {
    const { child } = session;
    return new Promise((resolve) => {
      const finish = (output: string | null): void => {
        clearTimeout(timer);
        child.off('exit', gone);
        child.stderr?.off('data', look);
        resolve(output);
      };
      const gone = (): void => finish(null);
      const look = (): void => {
        const end = session.output.indexOf(mark);
        if (end >= 0) finish(session.output.slice(0, end));
      };
      const timer = setTimeout(gone, ANSWER_MS);
      child.once('exit', gone);
      child.stderr?.on('data', look);
    });
  }

  #open(): { readonly child: ChildProcess; output: string } {
    // `-E` sends everything to the error output, which is not buffered, in the order in which it happened.
    const args = ['//127.0.0.1/offices', '-p', String(this.#port), '-N', '-E', '-s', this.#config];
    const child = spawn('smbclient', args, { stdio: ['pipe', 'ignore', 'pipe'] });
    const session = { child, output: '' };
    child.stderr?.on('data', (text) => {
      session.output += String(text);
    });
    child.stdin?.on('error', () => undefined);
    child.on('error', () => undefined);
    child.once('exit', () => {
      if (this.#session === session) this.#session = null;
    });
    this.#session = session;
    return session;
  }
}
