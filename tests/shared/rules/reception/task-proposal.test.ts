import { describe, expect, it } from 'vitest';
import type { Office } from '../../../../shared/domain/office.ts';
import type { TaskTemplate } from '../../../../shared/domain/reception/reception-rules.ts';
import { readyReceptionRules } from '../../../../shared/rules/reception/ready-rules.ts';
import { officeOfUnit, proposedTasks } from '../../../../shared/rules/reception/task-proposal.ts';
import { aVisit, someGuests, type VisitWords } from '../../../support/visits.ts';

const office = (key: string, name: string, shortName: string) => ({
  id: `office.all.${key}`,
  values: { name, shortName, body: 'other', isLead: false, rankOrder: 1 } satisfies Office,
});
const offices = [office('party', '云溪区委办公室', '区委办'), office('reception', '区接待办公室', '区接待办')];

const template = (task: string, rest: Partial<TaskTemplate> = {}): TaskTemplate => ({
  unit: '区委办',
  task,
  guestKinds: [],
  ...rest,
});
const proposed = (words: VisitWords, ...taskTemplates: TaskTemplate[]) =>
  proposedTasks(aVisit(words), { taskTemplates }, offices);
const tasks = (words: VisitWords, ...templates: TaskTemplate[]) =>
  proposed(words, ...templates).map(({ task }) => task);

describe('套用模板', () => {
  it('takes the lines that are for guests of this rank, named or told', () => {
    const medical = template('医疗保障', { leastRank: 'provincialDeputy' });
    const always = template('拟订方案');
    expect(tasks({ guests: someGuests(2, 'provincialDeputy') }, always, medical)).toEqual(['拟订方案', '医疗保障']);
    expect(tasks({ reception: { highestRank: 'provincialHead' } }, medical)).toEqual(['医疗保障']);
    expect(tasks({ reception: { highestRank: 'departmentHead' } }, always, medical)).toEqual(['拟订方案']);
    expect(tasks({}, medical)).toEqual([]);
  });

  it('takes the lines that are for guests of this kind', () => {
    const reply = template('起草回函', { guestKinds: ['peer'] });
    expect(tasks({ reception: { guestKind: 'peer' } }, reply)).toEqual(['起草回函']);
    expect(tasks({ reception: { guestKind: 'superior' } }, reply)).toEqual([]);
  });

  it('leaves out what the visit has already, however it is punctuated', () => {
    const there = { tasks: [{ task: '拟订接待方案，并按程序报批 ' }] };
    expect(tasks(there, template('拟订接待方案并按程序报批'), template('落实陪同领导'))).toEqual(['落实陪同领导']);
  });

  it('ties a unit to the office that it is, and puts the counterpart of the visit for 对口部门', () => {
    expect(
      proposed(
        { reception: { counterpartUnit: '区发展改革局' } },
        template('拟订方案'),
        template('落实住房', { unit: '接待办' }),
        template('汇报材料', { unit: '对口部门' }),
      ),
    ).toEqual([
      { task: '拟订方案', responsibleUnit: '区委办', responsibleOfficeId: 'office.all.party' },
      { task: '落实住房', responsibleUnit: '接待办', responsibleOfficeId: 'office.all.reception' },
      { task: '汇报材料', responsibleUnit: '区发展改革局' },
    ]);
    expect(proposed({}, template('汇报材料', { unit: '对口部门' }))).toEqual([
      { task: '汇报材料', responsibleUnit: '对口部门' },
    ]);
  });

  it('ties a unit to no office where two could be meant', () => {
    const twins = [office('a', '县委办公室', '县委办'), office('b', '区委办公室', '区委办')];
    expect(officeOfUnit('委办', twins)).toBeUndefined();
    expect(officeOfUnit('区公安分局', offices)).toBeUndefined();
  });

  it('offers 14 lines of the shipped rules for 处级 guests, 16 for 副厅级, 17 for 副省级', () => {
    const rules = readyReceptionRules.at(-1) ?? { taskTemplates: [] };
    const count = (highestRank: 'divisionHead' | 'departmentDeputy' | 'provincialDeputy') =>
      proposedTasks(aVisit({ reception: { highestRank } }), rules, offices).length;
    expect([count('divisionHead'), count('departmentDeputy'), count('provincialDeputy')]).toEqual([14, 16, 17]);
  });
});
