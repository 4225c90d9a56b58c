import { expect, test } from 'vitest';
import { guardedText } from '../../../../shared/rules/documents/spreadsheet-text.ts';

test.each(['=1+1', '+86', '-1', '@SUM(A1)', '\tx', '\rx'])('%j is kept from being calculated', (text) => {
  expect(guardedText(text)).toBe(`'${text}`);
});

test('ordinary text is unchanged', () => {
  expect(guardedText('9:00—10:30 召开会议')).toBe('9:00—10:30 召开会议');
});
