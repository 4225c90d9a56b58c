import { describe, expect, it } from 'vitest';
import { readMemberLines } from '../../../../renderer/views/duty/staff/member-lines.ts';

const read = (text: string, known: readonly string[] = []) =>
  readMemberLines(text, new Set(known)).map(({ values: { name, title, phones, tags }, problem }) =>
    [name, title, phones.join('/'), tags.join('/'), problem ?? ''].join('|'),
  );

describe('a pasted list of members', () => {
  it('is read from columns of a table, from commas and from blanks alike', () => {
    expect(read('王三\t综合科科长\t13800000001\t中层、男')).toEqual(['王三|综合科科长|13800000001|中层/男|']);
    expect(read('王三,综合科科长,13800000001,"中层,男"')).toEqual(['王三|综合科科长|13800000001|中层/男|']);
    expect(read('王三，综合科科长，13800000001，中层')).toEqual(['王三|综合科科长|13800000001|中层|']);
    expect(read('王三　综合科科长　13800000001　中层')).toEqual(['王三|综合科科长|13800000001|中层|']);
  });

  it('may begin with headings and running numbers, and hold empty lines', () => {
    expect(read('序号\t姓名\t职务\t电话\n1\t王三\t科长\t13800000001\n\n2\t李四\t干部\t0571-88880002')).toEqual([
      '王三|科长|13800000001||',
      '李四|干部|0571-88880002||',
    ]);
    expect(read('姓名,职务,电话\r\n王三,科长,13800000001')).toEqual(['王三|科长|13800000001||']);
  });

  it('may leave out the title or the telephone', () => {
    expect(read('王三\t13800000001\t男')).toEqual(['王三||13800000001|男|']);
    expect(read('王三\t科长\t\t男')).toEqual(['王三|科长||男|']);
    expect(read('王三')).toEqual(['王三||||']);
  });

  it('keeps several telephones of one person, and a number with blanks in it whole', () => {
    expect(read('王三\t科长\t13800000001、80000002')).toEqual(['王三|科长|13800000001/80000002||']);
    expect(read('王三\t科长\t13800000001 13900000002')).toEqual(['王三|科长|13800000001/13900000002||']);
    expect(read('王三\t科长\t0571 8888 0002')).toEqual(['王三|科长|057188880002||']);
  });

  it('tells what cannot be added and why, line by line', () => {
    expect(read('王三\t科长\t13800000001\n王三\t科长\t13800000001\n李四\n\t科长\t1', ['李四'])).toEqual([
      '王三|科长|13800000001||',
      '王三|科长|13800000001||twice',
      '李四||||known',
      expect.stringMatching(/\|noName$/),
    ]);
    expect(read('王三\t科长\t1,2,3')).toEqual([expect.stringMatching(/phoneUnclear$/)]);
  });

  it('counts lines as the person sees them', () => {
    expect(readMemberLines('\n姓名\n\n王三', new Set()).map(({ number }) => number)).toEqual([4]);
  });

  it('takes no more than the record holds, whatever is pasted', () => {
    const [line] = readMemberLines(
      `${'长'.repeat(99)}\t${'职'.repeat(99)}\t13800000001\t${'标'.repeat(40)}`,
      new Set(),
    );
    expect(line?.problem).toBe('nameTooLong');
    expect(line?.values.title).toHaveLength(60);
    expect(line?.values.tags[0]).toHaveLength(12);
  });
});
