import { describe, expect, test } from 'vitest';
import { type TimelineAct, timelineActs } from '../../../../../shared/domain/emergency/incident-timeline.ts';
import {
  type EmergencyDocumentChoice,
  emergencyFile,
} from '../../../../../shared/rules/documents/emergency/emergency-document.ts';
import type { EmergencySource } from '../../../../../shared/rules/documents/emergency/emergency-source.ts';
import { incidentArchive } from '../../../../../shared/rules/documents/emergency/incident-archive.ts';
import { timelineKindNames, timelineWords } from '../../../../../shared/rules/documents/emergency/timeline-words.ts';
import type { PrintDocument } from '../../../../../shared/rules/documents/print-document.ts';
import type { IncidentFile } from '../../../../../shared/rules/emergency/incident-book.ts';
import {
  anEntry,
  anIncident,
  aReport,
  aRoute,
  emergencySource,
  fireFile,
  fireId,
  moment,
  noSections,
} from '../../../../support/emergency-builders.ts';
import { labelled, rowsOf, tablesOf } from '../duty/printed-text.ts';

function documentOf(choice: EmergencyDocumentChoice, source: EmergencySource = emergencySource()): PrintDocument {
  const file = emergencyFile(choice, source);
  if (file?.kind !== 'pages') throw new Error('no document was made');
  return file.document;
}

const tableOf = (document: PrintDocument): (string | null)[][] => tablesOf(document).flatMap(rowsOf);
const wordsOf = (document: PrintDocument): string => JSON.stringify(document);

const paperOf = (report: ReturnType<typeof aReport>, more: Partial<IncidentFile> = {}): PrintDocument =>
  documentOf(
    { document: 'report', reportId: report.id, format: 'docx' },
    emergencySource([fireFile({ reports: [report], ...more })]),
  );
const slip = (withPeople: boolean, more: Partial<IncidentFile> = {}): PrintDocument =>
  documentOf({ document: 'slip', incidentId: fireId, withPeople, format: 'docx' }, emergencySource([fireFile(more)]));
const ledger = (files: readonly IncidentFile[], from = '2026-11-01', to = '2026-11-30'): (string | null)[][] =>
  tableOf(documentOf({ document: 'ledger', from, to, format: 'docx' }, emergencySource(files)));

describe('突发事件信息专报', () => {
  const sections = { ...noSections, overview: '发生火灾。\n正在处置。', advice: '请市级专家指导。' };

  test('has its red head, its number, who signed, and only sections that say something', () => {
    const document = paperOf(aReport('special', { number: 7, sections, urgency: 'urgent' }));
    expect(document.head.masthead).toEqual({
      urgency: '加急',
      signer: '签发人：张建国',
      name: '突发事件信息专报',
      number: '第7期',
      issuer: '云溪区委办',
      date: '2026年11月22日',
    });
    const texts = document.parts.flatMap((part) =>
      part.kind === 'text' ? part.paragraphs.map((runs) => [part.style, runs.map(({ text }) => text).join('')]) : [],
    );
    expect(texts).toEqual([
      ['heading', '一、基本情况'],
      ['body', '发生火灾。'],
      ['body', '正在处置。'],
      ['heading', '二、工作建议'],
      ['body', '请市级专家指导。'],
    ]);
    expect(document.colophon).toEqual([
      ['主送：市委总值班室、市政府总值班室'],
      ['抄送：区应急局、区消防救援大队'],
      ['联系人：陈晓 0000-8720001'],
      ['云溪区委办', '2026年11月22日4:10签发'],
    ]);
  });

  test('that nobody signed says so below its title and on every page', () => {
    for (const state of ['draft', 'inReview', 'returned', 'awaitingSignature'] as const) {
      const { head } = paperOf(aReport('followUp', { state, signedBy: undefined, signedAt: undefined }));
      expect([state, head.range, head.mark]).toEqual([state, '（未签发）', '（未签发）内部资料·注意保存']);
      expect(head.masthead?.signer).toMatch(/^签发人：\s+$/u);
    }
    expect(paperOf(aReport('final')).head).toMatchObject({ range: '', mark: '内部资料·注意保存' });
  });

  test('that is void says so, by whom and why', () => {
    const [, , wrong] = fireFile().reports;
    if (!wrong) throw new Error('a void report is needed');
    const document = paperOf(wrong);
    expect(document.head.range).toBe('（作废）');
    expect(document.foot).toEqual(['本件已由张建国于2026年11月22日4:55作废。作废原因：伤亡数字填写有误']);
  });

  test('of one section alone has no heading', () => {
    const document = paperOf(aReport('followUp', { sections: { ...noSections, casualties: '死亡由2人增至3人。' } }));
    expect(document.parts.map((part) => part.kind === 'text' && part.style)).toEqual(['body']);
  });
});

describe('突发事件信息报告单', () => {
  test('has every element, 待核 where it is not known', () => {
    const document = slip(false);
    expect(labelled(document, '编号')).toBe('2026-012');
    expect(labelled(document, '发生时间')).toBe('2026年11月22日3:15（约）');
    expect(labelled(document, '级别')).toBe('初判一般，当前较大');
    expect(labelled(document, '伤亡情况')?.split(/\s+/u)).toEqual([
      '死亡2',
      '失踪0',
      '重伤3',
      '轻伤待核',
      '被困1',
      '转移46',
    ]);
    expect(labelled(document, '签发人')).toBe('张建国');
    const bare = slip(false, { incident: anIncident({ nature: '', loss: null, scope: '' }) });
    expect(['起因性质', '直接经济\n损失（估）', '影响范围'].map((name) => labelled(bare, name))).toEqual([
      '待核',
      '待核',
      '待核',
    ]);
  });

  test('says to whom it went, by which channel, and what came back', () => {
    const routes = labelled(slip(false), '上报去向') ?? '';
    expect(routes).toContain('市政府总值班室　电话　2026年11月22日3:35（补录）　接听：周明　已复述核对');
    expect(routes).toContain('2026年11月22日4:18电话确认收到');
    expect(routes).toContain('吴刚2026年11月22日4:17签收');
  });

  test('names people only where that is chosen, and never casualties', () => {
    expect(wordsOf(slip(false))).not.toMatch(/孙涛|马强|1380000|1390000/);
    expect(wordsOf(slip(true))).toMatch(/孙涛.*13800001111.*马强.*13900002222/);
    for (const chosen of [true, false]) expect(wordsOf(slip(chosen))).not.toMatch(/钱某某|13700003333/);
    const closed = fireFile().people.map(({ id, values: { details: _, ...values } }) => ({ id, values }));
    expect(labelled(slip(true, { people: closed }), '现场负责人')).toBe('—');
  });
});

describe('时间轴', () => {
  const rows = tableOf(documentOf({ document: 'timeline', incidentId: fireId, format: 'pdf' }));

  test('tells everything in its order and flags typed times', () => {
    expect(rows).toHaveLength(fireFile().timeline.length);
    expect(rows[0]).toEqual([
      '11月22日 3:22',
      '接报',
      '接报登记，信息来源：城东街道办事处，初判一般级别',
      '陈晓',
      '3:22:00',
    ]);
    expect(rows[1]?.[0]).toContain('补录');
  });

  test('shows both clocks only where they are more than a minute apart', () => {
    expect(rows[1]?.[4]).toBe('服务器 3:48:00|本机 3:44:00');
    const near = anEntry({ kind: 'note', act: 'noted', at: moment('2026-11-22T05:00'), text: '记事' });
    const almost = { ...near, values: { ...near.values, computerAt: near.values.enteredAt - 60_000 } };
    const unmeasured = { ...near, values: { ...near.values, clockOffsetMs: undefined } };
    const source = emergencySource([fireFile({ timeline: [almost, unmeasured] })]);
    const clocks = tableOf(documentOf({ document: 'timeline', incidentId: fireId, format: 'pdf' }, source)).map(
      (row) => row[4],
    );
    expect(clocks[0]).toBe('5:00:00');
    expect(clocks[1]).toBe('5:00:00|未校时');
  });

  test('has words for every act, with or without details', () => {
    for (const act of timelineActs) {
      const bare = timelineWords({ kind: 'note', act, details: {}, text: '' });
      expect([act, bare]).not.toEqual([act, '']);
      expect(bare).not.toMatch(/undefined|[a-zA-Z]/);
    }
    expect(new Set(Object.values(timelineKindNames)).size).toBe(Object.keys(timelineKindNames).length);
  });

  test.each<[TimelineAct, Record<string, string | number | boolean>, string]>([
    ['levelRaised', { from: 'IV', to: 'II', isSensitive: true }, '级别由一般提高为重大，敏感事件'],
    ['factsChanged', { fields: 'measures,town,address' }, '更新处置措施、地点'],
    [
      'waived',
      { obligation: 'first', leg: 'city', channel: 'written', approvedBy: '张建国' },
      '豁免报市书面首报时限，批准人：张建国',
    ],
    ['merged', { from: 'received', to: 'merged' }, '并入其他事件'],
    ['merged', { to: 'merged', number: '2026-011', title: '永安路火灾' }, '并入2026-011“永安路火灾”'],
    ['factsChanged', { fields: 'uncontrolledHours' }, '更新未受控时长'],
    ['disputeSettled', { field: 'sections' }, '报告正文有不同填写，已选定其一'],
    ['disputeSettled', { field: 'knownAt' }, '内容有不同填写，已选定其一'],
    ['alarmAnswered', { alarm: 'first-city-written-0-abc-near' }, '已知悉提醒（将到期）'],
    ['escalated', { step: 'lead', name: '张建国' }, '提醒无人应答，升级至带班领导：张建国'],
    ['personalDataExtended', { from: 0, to: moment('2027-05-21T08:00') }, '个人信息保存期限延长至2027年5月21日8:00'],
  ])('says of %s what its details say', (act, details, words) => {
    expect(timelineWords({ kind: 'note', act, details, text: '' })).toBe(words);
  });
});

describe('台账', () => {
  test('counts by when it happened, or became known where that is unknown', () => {
    const other = (more: Parameters<typeof anIncident>[0], key: string): IncidentFile =>
      fireFile({ id: `${fireId}${key}`, incident: anIncident(more) });
    const old = other({ sequence: 13, occurredAt: { precision: 'exact', at: moment('2026-10-31T23:59') } }, 'a');
    const unknown = other({ sequence: 14, occurredAt: { precision: 'unknown' } }, 'b');
    const rows = ledger([unknown, fireFile(), old]);
    expect(rows.map(([number]) => number)).toEqual(['2026-012', '2026-014']);
    expect(ledger([old], '2026-10-31', '2026-10-31')).toHaveLength(1);
  });

  test('tells the figures of the first report and how many follow-ups were signed', () => {
    const whole = fireFile();
    const raised = aReport('firstCall', { signedAt: moment('2026-11-22T04:01') });
    const call = aRoute(raised.id, { channel: 'phone', sentAt: moment('2026-11-22T04:02') });
    const told = { reports: [...whole.reports, raised], routes: [...whole.routes, call] };
    const [row] = ledger([{ ...whole, ...told }]);
    expect(row?.slice(2, 6)).toEqual(['事故灾难', '较大', '11月22日\n约3:15', '11月22日\n3:22']);
    expect(row?.slice(8)).toEqual(['11月22日\n3:35', '11月22日\n4:28', '按时', '0', '—', '处置中']);
  });

  test('says how late, what is open, and what nobody reports any more', () => {
    const { routes } = fireFile();
    const timely = (more: Partial<IncidentFile>): string | null | undefined => ledger([fireFile(more)])[0]?.[10];
    expect(timely({ routes: [] })).toBe('超时\n未报');
    const late = routes.map((route) => ({
      ...route,
      values: { ...route.values, sentAt: route.values.sentAt + 7_200_000 },
    }));
    expect(timely({ routes: late })).toMatch(/^迟报\n\d+时\d+分$/);
    const dismissed = anIncident({ fact: 'dismissed', factAt: moment('2026-11-22T03:30') });
    expect(timely({ routes: [], incident: dismissed })).toBe('不再\n要求');
  });

  test('says that nothing was sent in time of an incident that was found untrue after it was due', () => {
    const dismissed = anIncident({ fact: 'dismissed', factAt: moment('2026-11-22T05:50') });
    expect(ledger([fireFile({ routes: [], incident: dismissed })])[0]?.[10]).toBe('超时\n未报');
  });

  test('is not on time where one of the first reports was never made', () => {
    const whole = fireFile();
    expect(ledger([{ ...whole, routes: whole.routes.slice(2) }])[0]?.[10]).toBe('迟报\n有未报');
  });

  test('says that two reports have one number, until one of them is void', () => {
    const twins = (state: 'signed' | 'void') => [
      aReport('followUp', { number: 1 }),
      aReport('followUp', { number: 1, state }),
    ];
    expect(ledger([fireFile({ reports: twins('signed') })])[0]?.[11]).toBe('2\n报告\n编号\n重复');
    expect(ledger([fireFile({ reports: twins('void') })])[0]?.[11]).toBe('1');
  });
});

describe('归档包', () => {
  const source = emergencySource();
  const file = fireFile();
  const person = {
    id: file.people[0]?.id ?? '',
    values: { role: 'source', sealed: 'c2VhbGVk', details: { name: '孙涛' } },
  };
  const stranger = { id: 'timelineEntry.2026-M11.other_1', values: {} };
  const archive = incidentArchive(file, [{ id: fireId, values: {} }, person, stranger], source);

  test('holds every report that was signed or voided, the slip and the timeline', () => {
    expect(archive.documents.map(({ path }) => path)).toEqual([
      '报告/01.关于城东街道永安路居民楼火灾的报告.docx',
      '报告/02.关于城东街道永安路居民楼火灾的报告.docx',
      '报告/03.城东街道永安路居民楼火灾续报（一）（作废）.docx',
      '报告单.docx',
      '时间轴.docx',
    ]);
    const draft = aReport('final', { state: 'draft' });
    expect(incidentArchive(fireFile({ reports: [draft] }), [], source).documents).toHaveLength(2);
  });

  test('keeps personal data sealed and holds no other incident', () => {
    const records = JSON.parse(archive.records.text) as { id: string }[];
    expect(records.map(({ id }) => id)).toEqual([fireId, person.id]);
    expect(archive.records.text).toContain('c2VhbGVk');
    expect(archive.records.text).not.toContain('孙涛');
    for (const { document } of archive.documents) expect(wordsOf(document)).not.toContain('孙涛');
  });
});

test('a document of what is not there is none', () => {
  expect(
    emergencyFile({ document: 'timeline', incidentId: 'incident.2026-Y.none', format: 'pdf' }, emergencySource()),
  ).toBeUndefined();
  expect(
    emergencyFile({ document: 'report', reportId: 'incidentReport.2026-M11.none', format: 'pdf' }, emergencySource()),
  ).toBeUndefined();
});
