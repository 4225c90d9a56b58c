import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';

/** A workstation in a process of its own, run from the sources of one version. */
export class OfficeOfVersion {
  readonly bugs: string[] = [];
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (answer: never) => void>();
  readonly #exited: Promise<unknown>;

  private constructor(sources: string, profile: string, share: string, name: string) {
    this.#child = fork(path.join(sources, 'tests/support/office-process.ts'), [profile, share, name], {
      cwd: sources,
      serialization: 'advanced',
    });
    this.#exited = new Promise((resolve) => this.#child.once('exit', resolve));
  }

  /** Resolves once somebody works there. */
  static async start(sources: string, profile: string, share: string, name: string): Promise<OfficeOfVersion> {
    const office = new OfficeOfVersion(sources, profile, share, name);
    await new Promise<void>((resolve, reject) => {
      office.#child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)));
      office.#child.on('message', (message: { ready?: true; bug?: string; id?: number; answer?: never }) => {
        if (message.ready) resolve();
        if (message.bug !== undefined) office.bugs.push(message.bug);
        if (message.id !== undefined) office.#waiting.get(message.id)?.(message.answer as never);
      });
    });
    return office;
  }

  ask<T>(ask: 'write' | 'read' | 'status' | 'device', text = ''): Promise<T> {
    const id = this.#waiting.size + 1;
    return new Promise<T>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#child.send({ id, ask, text });
    });
  }

  /** Names of all venues, sorted, each without what stands behind it. */
  async names(): Promise<string[]> {
    return (await this.ask<string[]>('read')).map((line) => line.split(' ')[0] ?? '').sort();
  }

  async isAllSent(): Promise<boolean> {
    return (await this.ask<{ unpublishedCommits: number }>('status')).unpublishedCommits === 0;
  }

  async end(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#exited;
  }
}
