import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AppContract } from '../../../shared/contract/contract.ts';
import type { InputOf } from '../../../shared/contract/define.ts';
import { scratchFolder, until, type Workstation } from '../../support/office-workstation.ts';
import { foundDistrict, joinDistrict, officeIds } from '../../support/small-district.ts';

type Choice = InputOf<AppContract, 'reception.buildDocument'>;

const began = Date.now();
const clock = { now: () => Date.parse('2026-11-18T09:00:00+08:00') + Date.now() - began };
const window = { partitions: ['all', '2026-Y', '2026-M11'] };

let lead: Workstation;
let congress: Workstation;
let visitId = '';
let taskId = '';

const revision = async () => (await lead.client.request('records.openWindow', window)).revision;
const idOf = async (kind: string) => {
  const { records } = await lead.client.request('records.openWindow', window);
  return records.find((record) => record.kind === kind)?.id ?? '';
};
const wordsOf = async (choice: Partial<Choice>) => {
  const input = { receptionId: visitId, document: 'plan', format: 'docx', ...choice } as Choice;
  const { contentBase64, fileName } = await lead.client.request('reception.buildDocument', input);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(contentBase64, 'base64') });
  return { value, fileName };
};

beforeAll(async () => {
  const share = scratchFolder('reception-documents');
  lead = await foundDistrict(share, { clock });
  congress = await joinDistrict(share, '区人大办', '潘德明', 'liaison', { clock });
  const { ids } = await lead.client.request('reception.register', {
    officeId: (await officeIds(lead)).get('区委办') ?? '',
    key: 'abcdefabcdef',
    values: {
      title: '省发展改革委调研组来访',
      guestKind: 'peer',
      replyKind: 'accept',
      purpose: '调研',
      requirements: '无',
      letterState: 'received',
      letterNumber: '1号',
      headcount: 6,
      arriveOn: '2026-11-25',
      departOn: '2026-11-25',
      grade: '对等',
      gradeDecidedBy: '书记',
    },
    entries: [
      {
        kind: 'itineraryStop',
        values: { date: '2026-11-25', time: { kind: 'exact', start: '14:30', end: '16:30' }, content: '座谈会' },
      },
      { kind: 'receptionTask', values: { task: '订房', responsibleUnit: '接待办' } },
      {
        kind: 'seatPlan',
        values: {
          title: '座谈会座次',
          rule: 'E1',
          layout: { kind: 'rostrum', rows: { maxPerRow: 9 } },
          people: [{ key: 'a', name: '郭启明', side: 'guest' }],
        },
      },
    ],
  });
  visitId = ids[0] ?? '';
  taskId = await idOf('receptionTask');
  const one = async () => ({ id: visitId, baseRevision: await revision() });
  for (let step = 0; step < 3; step += 1) await lead.client.request('reception.advance', await one());
  for (const step of ['receptionOffice', 'deputyDirector', 'director', 'leaders'])
    await lead.client.request('reception.approve', { ...(await one()), step, decidedBy: '王立' });
  await lead.client.request('reception.issuePlan', await one());
});
afterAll(async () => {
  await lead?.host.stop();
  await congress?.host.stop();
});

describe('文件', () => {
  test('the plan as it stands is the issue that was made of it, until something in it changes', async () => {
    expect((await wordsOf({})).fileName).toContain('（V1）');
    await lead.client.request('reception.setTaskState', { id: taskId, baseRevision: await revision(), state: 'done' });
    const tasks = await wordsOf({ document: 'tasks' });
    expect(tasks.fileName).toContain('（V1）');
    expect(tasks.value).toContain('已完成');
    const stop = await idOf('itineraryStop');
    const changes = { content: '汇报会' };
    await lead.client.request('reception.editEntry', { id: stop, baseRevision: await revision(), changes });
    const changed = await wordsOf({});
    expect(changed.fileName).not.toContain('V1');
    expect(changed.value).toContain('汇报会');
    const issued = await wordsOf({ issueId: await idOf('receptionIssue') });
    expect(issued.value).toContain('座谈会');
    expect(issued.value).not.toContain('汇报会');
  });

  test('回函 is there for a peer; a list that nobody filled in is not', async () => {
    expect((await wordsOf({ document: 'reply' })).value).toContain('来访');
    await expect(wordsOf({ document: 'sheet' })).rejects.toMatchObject({ code: 'RULE_VIOLATION' });
  });

  test('a seat plan is drawn, with its cards, as pages to print', async () => {
    const seatPlanId = await idOf('seatPlan');
    const drawing = { document: 'drawing', seatPlanId, view: 'audience', format: 'html' } as const;
    const { contentBase64 } = await lead.client.request('reception.buildSeating', drawing);
    const page = Buffer.from(contentBase64, 'base64').toString();
    expect(page).toContain('郭启明');
    expect(page).toContain('从台下看');
    await expect(
      lead.client.request('reception.buildSeating', { ...drawing, format: 'pdf' }),
      'nothing here prints',
    ).rejects.toMatchObject({ code: 'PDF_UNAVAILABLE' });
  });

  test('an office that has nothing to do with the visit gets none of it', async () => {
    await until(congress, async () => {
      const { records } = await congress.client.request('records.openWindow', window);
      return records.some(({ id }) => id === visitId);
    });
    const plan = { receptionId: visitId, document: 'plan', format: 'docx' } as const;
    await expect(congress.client.request('reception.buildDocument', plan)).rejects.toMatchObject({
      code: 'RULE_VIOLATION',
    });
    const drawing = {
      document: 'drawing',
      seatPlanId: await idOf('seatPlan'),
      view: 'audience',
      format: 'html',
    } as const;
    await expect(congress.client.request('reception.buildSeating', drawing)).rejects.toMatchObject({
      code: 'RULE_VIOLATION',
    });
  });
});
