import { expect, test } from 'vitest';
import { cleanMessage, lastPart } from '../../../shared/host/clean-message.ts';

test.each([
  [
    "ENOENT: no such file or directory, open '/home/王建国/共享/ws/000003.seg'",
    "ENOENT: no such file or directory, open '…/000003.seg'",
  ],
  ['EACCES: D:\\四办 协同\\profile\\device.json', 'EACCES: …/… ……/device.json'],
  ['Unexpected token \'王\', "王建国在三楼开会" is not valid JSON', 'Unexpected token \'…\', "…" is not valid JSON'],
  ['周一常委会 failed at 12', '… failed at 12'],
  ['the share process ended', 'the share process ended'],
])('%s is kept without what somebody entered', (message, cleaned) => {
  const found = cleanMessage(message);
  expect(found).not.toMatch(/[\u4e00-\u9fff]|\/home/u);
  expect(found).toBe(cleaned);
  expect(found.length).toBeLessThanOrEqual(300);
});

test('of a folder only its last part stays', () => {
  expect(lastPart('\\\\server\\offices\\四办')).toBe('…/四办');
  expect(lastPart('/mnt/share/')).toBe('…/share');
});
