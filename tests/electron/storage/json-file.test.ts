import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Low } from 'lowdb';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { DurableJsonFile } from '../../../electron/storage/json-file.ts';
import { scratchFolder } from '../../support/office-workstation.ts';

const schema = z.object({ count: z.number() });

function openFile() {
  const folder = scratchFolder('json');
  const file = path.join(folder, 'settings.json');
  const setAside: string[] = [];
  const open = () =>
    new Low(
      new DurableJsonFile(file, schema.nullable(), (name, reason) => setAside.push(`${path.basename(name)} ${reason}`)),
      null,
    );
  const write = async (count: number) => {
    const database = open();
    database.data = { count };
    await database.write();
  };
  const read = async () => {
    const database = open();
    await database.read();
    return database.data;
  };
  return { folder, file, setAside, write, read };
}

test('a document comes back as it was written, and no temporary file stays behind', async () => {
  const { folder, write, read } = openFile();
  await write(1);
  await write(2);
  expect(await read()).toEqual({ count: 2 });
  expect(readdirSync(folder).sort()).toEqual(['settings.json', 'settings.json.previous']);
});

test('[T4] an empty, torn, NUL-filled or flipped document is set aside and the generation before it is read', async () => {
  const damages: ((bytes: Buffer) => Buffer)[] = [
    () => Buffer.alloc(0),
    (bytes) => bytes.subarray(0, bytes.length - 2),
    (bytes) => Buffer.alloc(bytes.length),
    (bytes) => Buffer.from(bytes.toString().replace('2', '3')),
  ];
  for (const damage of damages) {
    const { folder, file, setAside, write, read } = openFile();
    await write(1);
    await write(2);
    writeFileSync(file, damage(readFileSync(file)));
    expect(await read()).toEqual({ count: 1 });
    expect(setAside).toEqual(['settings.json damaged']);
    expect(readdirSync(folder).some((name) => name.startsWith('settings.json.set-aside-'))).toBe(true);
  }
});

test('a document of an unknown shape is set aside, not guessed at', async () => {
  const { file, setAside, write, read } = openFile();
  await write(1);
  const other = new Low(new DurableJsonFile(file, z.object({ total: z.string() }).nullable()), null);
  other.data = { total: 'x' };
  await other.write();
  expect(await read()).toEqual({ count: 1 });
  expect(setAside).toEqual(['settings.json unknownShape']);
});
