import { expect, test } from 'vitest';
import { planDocuments } from '../../../../shared/rules/documents/document-plan.ts';
import { aVersion, fieldStudy, investmentTrip, leaders, offices, standingCommittee } from './sample-version.ts';

const plan = planDocuments(aVersion({ sequence: 1 }), offices, 'A4');

test('each office gets every table in every format, its calendar and those of its leaders', () => {
  expect(plan.filter(({ officeId }) => officeId === 'office.all.party').map(({ path }) => path)).toEqual([
    '分发/区委办/2026年第48周/2026年第48周领导工作安排表（V1.1）.docx',
    '分发/区委办/2026年第48周/2026年第48周领导工作安排表（V1.1）.xlsx',
    '分发/区委办/2026年第48周/2026年第48周领导工作安排表（V1.1）.pdf',
    '分发/区委办/2026年第48周/2026年第48周领导工作安排一览表（V1.1）.docx',
    '分发/区委办/2026年第48周/2026年第48周领导工作安排一览表（V1.1）.xlsx',
    '分发/区委办/2026年第48周/2026年第48周领导工作安排一览表（V1.1）.pdf',
    '分发/区委办/2026年第48周/2026年第48周工作安排简表（V1.1）.docx',
    '分发/区委办/2026年第48周/2026年第48周工作安排简表（V1.1）.xlsx',
    '分发/区委办/2026年第48周/2026年第48周工作安排简表（V1.1）.pdf',
    '分发/区委办/2026年第48周/2026年第48周工作安排（V1.1）.ics',
    '分发/区委办/2026年第48周/2026年第48周 王建国（V1.1）.ics',
    '分发/区委办/2026年第48周/2026年第48周 孙丽华（V1.1）.ics',
  ]);
  expect(new Set(plan.map(({ officeId }) => officeId))).toEqual(new Set(offices.map(({ id }) => id)));
});

test("an office's calendar holds its own items and those its leaders attend", () => {
  const itemsOf = (end: string) => {
    const content = plan.find(({ path }) => path.endsWith(end))?.content;
    return content?.kind === 'calendar' ? content.itemIds : undefined;
  };
  expect(itemsOf('区政府办/2026年第48周/2026年第48周工作安排（V1.1）.ics')).toEqual([
    standingCommittee.id,
    fieldStudy.id,
    investmentTrip.id,
  ]);
  expect(itemsOf('区人大办/2026年第48周/2026年第48周工作安排（V1.1）.ics')).toEqual([]);
  expect(itemsOf('周强（V1.1）.ics')).toEqual([standingCommittee.id, investmentTrip.id]);
});

test('a first version is V1 and a week over New Year belongs to its ISO year', () => {
  const [first] = planDocuments(aVersion({ weekStart: '2026-12-28', items: [] }), offices, 'A4');
  expect(first?.path).toBe('分发/区委办/2026年第53周/2026年第53周领导工作安排表（V1）.docx');
});

test('namesakes, offices of one name and hostile names never share a path or leave the folder', () => {
  const [office, leader] = [offices[0], leaders[0]];
  if (office === undefined || leader === undefined) throw new Error('the sample has offices and leaders');
  const twins = [leader, { ...leader, id: 'leader.all.x', title: '区委常委' }, { ...leader, id: 'leader.all.y' }];
  const named = (id: string, shortName: string) => ({ ...office, id, shortName });
  const paths = planDocuments(
    aVersion({ leaders: [...twins, { ...leader, id: 'leader.all.z', name: '名'.repeat(300) }] }),
    [office, named('o2', office.shortName), named('o3', '../..'), named('o4', 'CON'), named('o5', '长'.repeat(300))],
    'A4',
  ).map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toContain('分发/区委办/2026年第48周/2026年第48周 王建国（区委书记）（V1）.ics');
  expect(paths.filter((path) => path.startsWith('分发/区委办-2/'))).not.toHaveLength(0);
  for (const path of paths) {
    expect(path).toMatch(/^分发\/[^/]+\/2026年第48周\/[^/]+（V1）(?:-\d+)?\.(?:docx|xlsx|pdf|ics)$/);
    expect(path.split('/')).not.toContain('..');
  }
});

test('on A3 only the 安排表 changes, and its name says so', () => {
  const onA3 = planDocuments(aVersion(), offices, 'A3');
  const papers = onA3.map(({ content }) =>
    content.kind === 'table' ? `${content.layout} ${content.paper}` : 'calendar',
  );
  expect(new Set(papers)).toEqual(new Set(['matrix A3', 'flat A4', 'list A4', 'calendar']));
  expect(onA3[0]?.path).toBe('分发/区委办/2026年第48周/2026年第48周领导工作安排表（V1）A3.docx');
});
