import { describe, expect, test } from 'vitest';
import { unknownCasualties } from '../../../../shared/domain/emergency/incident.ts';
import { chineseNumber } from '../../../../shared/rules/chinese-number.ts';
import { casualtyChangeWords, casualtyWords } from '../../../../shared/rules/emergency/casualty-words.ts';
import type { IncidentFile } from '../../../../shared/rules/emergency/incident-book.ts';
import { missingElements } from '../../../../shared/rules/emergency/missing-elements.ts';
import { draftSections, reportTitle, withReportNumber } from '../../../../shared/rules/emergency/report-draft.ts';
import { anEntry, anIncident, aReport, fireFile, moment, noSections } from '../../../support/emergency-builders.ts';

const at4 = moment('2026-11-22T04:00');
const at6 = moment('2026-11-22T06:00');
const counts = anIncident().casualties;
const bare = anIncident({
  occurredAt: { precision: 'unknown' },
  town: '',
  address: '',
  sourceUnit: '',
  nature: '',
  course: '',
  casualties: unknownCasualties,
  loss: null,
  scope: '',
  trend: '',
  measures: '',
  plannedMeasures: '',
  advice: '',
  leadersOnSite: [],
});

describe('the title of a report', () => {
  test('says what it is of, never twice', () => {
    expect(reportTitle('firstWritten', undefined, '永安路火灾')).toBe('关于永安路火灾的报告');
    expect(reportTitle('firstCall', undefined, '关于永安路火灾的报告')).toBe('关于永安路火灾的报告');
    expect(reportTitle('final', undefined, '关于永安路火灾的情况报告。')).toBe('永安路火灾终报');
    expect(reportTitle('special', 3, '关于永安路火灾的情况')).toBe('关于永安路火灾的情况');
  });

  test('counts follow-ups in Chinese, and names none that has no number yet', () => {
    expect(reportTitle('followUp', 1, '永安路火灾')).toBe('永安路火灾续报（一）');
    expect(reportTitle('followUp', 12, '永安路火灾')).toBe('永安路火灾续报（十二）');
    expect(reportTitle('followUp', undefined, '永安路火灾')).toBe('永安路火灾续报');
  });

  test('gets its number at its end, whatever the incident is called by then', () => {
    expect(withReportNumber('永安路火灾续报', 'followUp', 3)).toBe('永安路火灾续报（三）');
    expect(withReportNumber('永安路火灾续报（二）', 'followUp', 3)).toBe('永安路火灾续报（三）');
    expect(withReportNumber('永安路火灾最新情况', 'followUp', 3)).toBe('永安路火灾最新情况');
    expect(withReportNumber('永安路火灾续报', 'followUp', undefined)).toBe('永安路火灾续报');
    expect(withReportNumber('永安路火灾续报', 'special', 3)).toBe('永安路火灾续报');
  });
});

test('numbers are written as titles count', () => {
  const said = [1, 10, 11, 20, 99, 100, 105, 110, 1001, 9999].map(chineseNumber);
  expect(said).toEqual([
    '一',
    '十',
    '十一',
    '二十',
    '九十九',
    '一百',
    '一百零五',
    '一百一十',
    '一千零一',
    '九千九百九十九',
  ]);
});

describe('casualties', () => {
  test('of which nothing is known are to be verified, and never none', () => {
    expect(casualtyWords(unknownCasualties)).toBe('伤亡情况待核');
  });

  test('tell what is known, what is none, and what is not known', () => {
    expect(casualtyWords(counts)).toBe('死亡2人、重伤3人、被困1人、转移46人，无人员失踪，轻伤人数待核');
  });

  test('of nobody dead or injured are no casualties', () => {
    const none = { ...counts, dead: 0, seriouslyInjured: 0, slightlyInjured: 0, trapped: 0, relocated: null };
    expect(casualtyWords(none)).toBe('无人员伤亡、失踪、被困');
  });

  test('ask for the sick of an epidemic and for nobody taking part in it', () => {
    const words = casualtyWords({ ...unknownCasualties, dead: 0 }, 'publicHealth');
    expect(words).toContain('发病人数待核');
    expect(words).not.toContain('参与');
  });

  test('that changed say from what to what, and those that were unknown before are verified', () => {
    const after = { ...counts, dead: 3, seriouslyInjured: 2, slightlyInjured: 5, trapped: 0, relocated: null };
    expect(casualtyChangeWords(counts, after)).toBe(
      '死亡由2人增至3人，重伤由3人减至2人，已无被困人员（此前1人），转移人数重新核实（此前报告46人）；经核实，轻伤5人',
    );
    expect(casualtyChangeWords(counts, { ...counts })).toBe('');
  });
});

describe('a first report', () => {
  test('tells everything that is known in official prose', () => {
    const sections = draftSections(fireFile(), 'firstWritten', at4);
    expect(sections.overview).toMatch(
      /^11月22日3时15分许，城东街道永安路12号居民楼3单元发生火灾。3时22分，接城东街道办事处报告。/,
    );
    expect(sections.overview).toContain('属较大事故灾难。');
    expect(sections.casualties).toMatch(/^截至11月22日4时，死亡2人/);
    expect(sections.leaders).toBe('区委副书记、区长李国强11月22日3时50分到达现场；副区长王敏正在赶赴现场。');
    expect(sections.next).toBe(`${anIncident().plannedMeasures}。`);
  });

  test('says of what is not known that it is not, and invents nothing', () => {
    const sections = draftSections(fireFile({ incident: bare }), 'firstWritten', at4);
    expect(sections).toEqual({
      ...noSections,
      overview: '发生火灾，发生时间待核，地点待核。11月22日3时22分获悉，信息来源待核。经研判，属较大事故灾难。',
      casualties: '截至11月22日4时，伤亡情况待核。直接经济损失待核。',
      cause: '起因和性质待核。',
    });
  });

  test('uses the title where no kind of incident is named, and gives 社会安全事件 no level', () => {
    const [severity] = fireFile().severities;
    if (!severity) throw new Error('a severity is needed');
    const social = { ...severity, values: { ...severity.values, category: 'socialSecurity' as const } };
    const file = fireFile({ incident: anIncident({ subtype: '' }), severities: [social] });
    const { overview } = draftSections(file, 'firstWritten', at4);
    expect(overview).toContain('城东街道永安路居民楼火灾（地点：城东街道永安路12号居民楼3单元）。');
    expect(overview).toContain('属社会安全事件。');
  });
});

describe('a follow-up', () => {
  const before = fireFile();
  const first = aReport('firstWritten', {
    sections: draftSections({ ...before, timeline: [] }, 'firstWritten', at4),
    casualties: counts,
  });
  const file = (more: Partial<IncidentFile> = {}): IncidentFile =>
    fireFile({ reports: [first], timeline: [], ...more });

  test('says nothing again that a signed report said', () => {
    expect(draftSections(file(), 'followUp', at6)).toEqual({
      ...noSections,
      overview: '截至11月22日6时，情况较上次报告无新变化。',
    });
  });

  test('says what changed: numbers, new measures, leaders who arrived, notes since', () => {
    const incident = anIncident({
      casualties: { ...counts, dead: 3 },
      measures: `${anIncident().measures}；已调拨帐篷20顶`,
      leadersOnSite: [
        ...anIncident().leadersOnSite.slice(0, 1),
        { name: '王敏', title: '副区长', arrivedAt: moment('2026-11-22T04:20') },
      ],
    });
    const note = anEntry({ kind: 'note', act: 'noted', at: moment('2026-11-22T05:20'), text: '被困人员已救出' });
    const former = anEntry({ kind: 'note', act: 'noted', at: moment('2026-11-22T03:30'), text: '消防出动' });
    expect(draftSections(file({ incident, timeline: [former, note] }), 'followUp', at6)).toEqual({
      ...noSections,
      overview: '11月22日5时20分，被困人员已救出。',
      casualties: '截至11月22日6时，死亡由2人增至3人。',
      measures: '已调拨帐篷20顶。',
      leaders: '副区长王敏11月22日4时20分到达现场。',
    });
  });

  test('says that the level changed and that the response ended', () => {
    const incident = anIncident({ response: 'ended', endedAt: moment('2026-11-22T05:50') });
    const [mild] = before.severities;
    if (!mild) throw new Error('a severity is needed');
    const grave = { ...mild, values: { ...mild.values, level: 'II' as const, since: moment('2026-11-22T05:00') } };
    const { overview } = draftSections(file({ incident, severities: [mild, grave] }), 'followUp', at6);
    expect(overview).toBe('事件级别由一般调整为重大。11月22日5时50分，现场处置结束。');
  });

  test('compares with the last report on paper that was signed, not with a void one, a draft or a call', () => {
    const others = [
      aReport('followUp', { state: 'void', casualties: { ...counts, dead: 9 } }),
      aReport('followUp', { state: 'draft', signedAt: undefined, casualties: { ...counts, dead: 8 } }),
      aReport('firstCall', { signedAt: moment('2026-11-22T05:00'), casualties: { ...counts, dead: 7 } }),
    ];
    const incident = anIncident({ casualties: { ...counts, dead: 3 } });
    const { casualties } = draftSections(file({ incident, reports: [first, ...others] }), 'followUp', at6);
    expect(casualties).toContain('死亡由2人增至3人');
  });

  test('tells everything while nothing was signed', () => {
    expect(draftSections(file({ reports: [] }), 'followUp', at6)).toEqual(
      draftSections(file({ reports: [] }), 'firstWritten', at6),
    );
  });
});

test('a final report has the end of the response and what the assessment says', () => {
  const incident = anIncident({
    response: 'assessed',
    endedAt: moment('2026-11-22T09:30'),
    assessment: '善后工作已全面展开',
  });
  const sections = draftSections(fireFile({ incident }), 'final', moment('2026-11-23T10:00'));
  expect(sections.trend).toBe('11月22日9时30分，现场处置结束。');
  expect(sections.next).toBe(`善后工作已全面展开。${incident.plannedMeasures}。`);
  expect(sections.casualties).not.toContain('截至');
});

describe('elements of a first report that are missing', () => {
  test('are none where everything is known', () => {
    expect(missingElements(anIncident(), fireFile().people)).toEqual([]);
  });

  test('are named in their order', () => {
    expect(missingElements(bare, [])).toEqual([
      'time',
      'place',
      'sourceUnit',
      'nature',
      'course',
      'casualties',
      'loss',
      'scope',
      'trend',
      'measures',
      'leadersOnSite',
      'siteContact',
      'plannedMeasures',
      'advice',
    ]);
  });

  test('count one known number as known, none dead too', () => {
    const incident = anIncident({ casualties: { ...unknownCasualties, dead: 0 } });
    expect(missingElements(incident, fireFile().people)).toEqual([]);
  });
});
