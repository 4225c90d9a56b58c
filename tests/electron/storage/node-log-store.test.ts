import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { NodeLogStore } from '../../../electron/storage/node-log-store.ts';
import { scratchFolder } from '../../support/office-workstation.ts';

const device = '0123456789abcdef0123';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('segments grow by appending, are listed in order, and foreign files among them are ignored', () => {
  const folder = scratchFolder('log');
  const logs = new NodeLogStore(folder);
  logs.append(device, 0, bytes('ab'));
  logs.append(device, 0, bytes('cd'));
  logs.append(device, 1, bytes('ef'));
  writeFileSync(path.join(folder, device, '000001 (1).seg'), 'copy');
  writeFileSync(path.join(folder, 'desktop.ini'), '');
  expect(logs.devices()).toEqual([device]);
  expect(logs.segments(device)).toEqual([0, 1]);
  expect(Buffer.from(logs.read(device, 0)).toString()).toBe('abcd');
  logs.close();
  const again = new NodeLogStore(folder);
  again.append(device, 0, bytes('gh'));
  expect(Buffer.from(again.read(device, 0)).toString()).toBe('abcdgh');
  again.close();
});

test('bytes that are cut off are kept beside the segment', () => {
  const folder = scratchFolder('log');
  const logs = new NodeLogStore(folder);
  logs.append(device, 0, bytes('whole torn'));
  logs.cut(device, 0, 5);
  logs.append(device, 0, bytes(' next'));
  expect(Buffer.from(logs.read(device, 0)).toString()).toBe('whole next');
  expect(readdirSync(path.join(folder, device))).toContain('000000.seg.cut-at-5');
  logs.close();
});

test('a name that is no device id never becomes a path', () => {
  const logs = new NodeLogStore(scratchFolder('log'));
  for (const evil of ['..', '../../x', '', '0123']) expect(() => logs.append(evil, 0, bytes('x'))).toThrow(RangeError);
});
