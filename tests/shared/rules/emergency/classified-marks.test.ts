import { expect, test } from 'vitest';
import { classifiedMarkIn } from '../../../../shared/rules/emergency/classified-marks.ts';

test.each([
  ['绝密★', '绝密★'],
  ['机密★10年', '机密★10年'],
  ['　秘密★长期', '秘密★长期'],
  ['附件：秘密★3年（第2页）', '秘密★3年'],
  ['机 密 ☆', '机 密 ☆'],
  ['特急\n机密\n柳办发〔2026〕3号', '机密'],
  ['【秘密】', '【秘密】'],
  ['机密 10年', '机密 10年'],
  ['密级：秘密', '密级：秘密'],
  ['密级: 【绝密】', '密级: 【绝密'],
  ['第一行\r\n绝密\r\n第三行', '绝密'],
])('%j carries a mark', (text, mark) => {
  expect(classifiedMarkIn(text)).toBe(mark);
});

test.each([
  ['召开保密工作会议'],
  ['公安机关正在秘密调查'],
  ['商业秘密泄露事件'],
  ['涉嫌侵犯国家秘密，已移交'],
  ['机密文件柜被撬，柜内无文件'],
  ['密级：无'],
  ['保密级别待核'],
  ['秘密一词出现在句中'],
  ['绝密电码影片放映时起火'],
  [''],
])('%j carries none', (text) => {
  expect(classifiedMarkIn(text)).toBeUndefined();
});
