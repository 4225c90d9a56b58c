import { describe, expect, it } from 'vitest';
import { readGuests } from '../../../../shared/rules/reception/read-guests.ts';

const blank = { unit: '', title: '', rank: 'none', ethnicity: '', phone: '' };
const one = (text: string) => readGuests(text).guests[0];

describe('来宾名单', () => {
  it.each([
    [
      'by tabs',
      '郭启明\t省发展改革委\t副主任\t副厅级',
      { name: '郭启明', unit: '省发展改革委', title: '副主任', rank: 'departmentDeputy' },
    ],
    ['by spaces', '段雪梅 省发展改革委 处长', { name: '段雪梅', unit: '省发展改革委', title: '处长' }],
    [
      'by commas',
      '范志刚，省发展改革委，产业处处长，正处级',
      { name: '范志刚', unit: '省发展改革委', title: '产业处处长', rank: 'divisionHead' },
    ],
    ['with a number before', '3、温晓岚 省发改委 副处长', { name: '温晓岚', unit: '省发改委', title: '副处长' }],
    [
      'a number in a column of its own',
      '4\t谭雨\t省发改委\t一级主任科员',
      { name: '谭雨', unit: '省发改委', title: '一级主任科员' },
    ],
    [
      'a name of two characters spread out',
      '谭　雨　省发改委　科员',
      { name: '谭雨', unit: '省发改委', title: '科员' },
    ],
    ['spread out within its cell', '谭 雨\t省发改委\t科员', { name: '谭雨', unit: '省发改委', title: '科员' }],
    ['the unit first', '省宏观经济研究院 副研究员 祁连', { name: '祁连', unit: '省宏观经济研究院', title: '副研究员' }],
    ['a long name', '买买提·艾力 省宏观院 副研究员', { name: '买买提·艾力', unit: '省宏观院', title: '副研究员' }],
    [
      'sex, people and telephone',
      '谷丰收 男 汉族 市发改委 总工程师 13800001234',
      { name: '谷丰收', gender: 'male', ethnicity: '汉族', unit: '市发改委', title: '总工程师', phone: '13800001234' },
    ],
    ['a title alone', '欧阳俊 四级调研员', { name: '欧阳俊', title: '四级调研员' }],
    ['a unit alone', '秦方平 省委政研室办公室', { name: '秦方平', unit: '省委政研室办公室' }],
    ['a name alone', '陆怡', { name: '陆怡' }],
    [
      '一级巡视员 is 厅级',
      '闵捷 省委政研室 一级巡视员',
      { name: '闵捷', title: '一级巡视员', unit: '省委政研室', rank: 'departmentHead' },
    ],
  ])('%s', (_how, text, expected) => {
    expect(one(text)).toEqual({ ...blank, ...expected });
  });

  it('passes over the heads of a table and empty lines, and says which lines it could not read', () => {
    const { guests, unread } = readGuests('序号\t姓名\t单位\t职务\n\n1\t郭启明\t省发改委\t副主任\n（另有司机1名）\n');
    expect(guests.map(({ name }) => name)).toEqual(['郭启明']);
    expect(unread).toEqual(['（另有司机1名）']);
  });

  it('never guesses a rank from a title', () => {
    expect(one('郭启明 省发改委 主任')?.rank).toBe('none');
  });
});
