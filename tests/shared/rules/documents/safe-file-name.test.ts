import { expect, test } from 'vitest';
import { safeFileName } from '../../../../shared/rules/documents/safe-file-name.ts';

test('an ordinary Chinese name stays as it is', () => {
  const name = '2026年第48周领导工作安排表（V1.1）.docx';
  expect(safeFileName(name)).toBe(name);
});

test('reserved characters become their full-width twins, so that no name becomes a path', () => {
  expect(safeFileName('../a/b\\c:d*e?f"g<h>i|j.ics')).toBe('／a／b＼c：d＊e？f＂g＜h＞i｜j.ics');
});

test.each(['CON', 'con.txt', 'Nul.tar.gz', 'COM1.docx', 'lpt².pdf', 'AUX .ics'])(
  'the device name %s is made an ordinary name',
  (name) => {
    expect(safeFileName(name)).toMatch(/^_/);
  },
);

test('a name that only begins like a device is left alone', () => {
  expect(safeFileName('CONTACT.docx')).toBe('CONTACT.docx');
});

test('trailing dots and spaces, controls, direction marks and half characters disappear', () => {
  expect(safeFileName(' 周报\u0000\u202E\uD83D. . ')).toBe('周报');
  expect(safeFileName('a\tb\r\nc .docx')).toBe('a b c.docx');
});

test.each(['', '...', ' . ', '.docx', '\u200B'])('%j still gets a name', (name) => {
  expect(safeFileName(name)).toMatch(/^未命名/);
});

test.each(['长'.repeat(300), 'a'.repeat(300), '😀'.repeat(300)])('a long name keeps its extension and fits', (stem) => {
  const name = safeFileName(`${stem}.xlsx`);
  expect(name.length).toBeLessThanOrEqual(120);
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
  expect(name.endsWith('.xlsx')).toBe(true);
  expect(name.isWellFormed()).toBe(true);
});

test('cleaning a clean name changes nothing', () => {
  for (const name of ['..\\CON', `${'长'.repeat(300)}.xlsx`, 'a. .b']) {
    expect(safeFileName(safeFileName(name))).toBe(safeFileName(name));
  }
});
