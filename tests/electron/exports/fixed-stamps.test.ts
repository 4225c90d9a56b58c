import { expect, test } from 'vitest';
import { corePropertiesXml, withFixedPdfDates, withFixedZipTimes } from '../../../electron/exports/fixed-stamps.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

test('bytes that are no zip file are refused', () => {
  expect(() => withFixedZipTimes(encode('hello'), 0)).toThrow(RangeError);
  const damaged = new Uint8Array(22);
  damaged.set([0x50, 0x4b, 5, 6]);
  damaged[10] = 1;
  expect(() => withFixedZipTimes(damaged, 0)).toThrow(RangeError);
});

test('the dates of a pdf are replaced at equal length and nothing else is touched', () => {
  const before = Uint8Array.from([
    0x80,
    0xff,
    ...encode("/ModDate (D:20300101000000+00'00') /Date (D:20300101000000)"),
  ]);
  const after = withFixedPdfDates(before, Date.UTC(2026, 10, 20, 8, 30, 5));
  expect(after.length).toBe(before.length);
  expect(latin(after)).toBe("\x80\xff/ModDate (D:20261120083005+00'00') /Date (D:20300101000000)");
});

test('a title cannot break the properties of a file', () => {
  expect(corePropertiesXml('<a>&"', 'x', 0)).toContain('<dc:title>&lt;a&gt;&amp;&quot;</dc:title>');
});
