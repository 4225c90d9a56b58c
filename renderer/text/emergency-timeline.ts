import { type CasualtyKind, casualtiesSchema } from '../../shared/domain/emergency/incident.ts';
import type { ReportKind } from '../../shared/domain/emergency/incident-report.ts';
import type { TimelineEntry } from '../../shared/domain/emergency/incident-timeline.ts';
import { chineseNumber } from '../../shared/rules/chinese-number.ts';
import { casualtyNames, reportKindNames } from '../../shared/rules/documents/emergency/report-wording.ts';
import { timelineWords } from '../../shared/rules/documents/emergency/timeline-words.ts';

/** `续报（二）` */
export function reportName(kind: ReportKind, number?: number): string {
  const name = reportKindNames[kind];
  return number === undefined ? name : `${name}（${kind === 'followUp' ? chineseNumber(number) : `第${number}期`}）`;
}

const saysNothingItself: ReadonlySet<TimelineEntry['act']> = new Set(['noted', 'corrected']);

/** What was done, as documents say it; empty where only what somebody wrote counts. */
export const entryWords = ({ kind, act, details }: TimelineEntry): string =>
  saysNothingItself.has(act) ? '' : timelineWords({ kind, act, details, text: '', casualties: undefined });

const casualtyKinds: readonly CasualtyKind[] = casualtiesSchema.keyof().options;

/** `死亡2 失踪0 重伤3`: every number that is known, noughts too. */
export const knownCasualties = (casualties: NonNullable<TimelineEntry['casualties']>): string =>
  casualtyKinds
    .flatMap((kind) => (casualties[kind] === null ? [] : [`${casualtyNames[kind]}${casualties[kind]}`]))
    .join(' ') || '待核';

export const timelineText = {
  title: '时间轴',
  newestFirst: '最新在前',
  oldestFirst: '最早在前',
  order: '排列',
  add: '记一笔',
  placeholder: '现场来电、措施、到位情况……记下即入时间轴，不能删改。Ctrl+Enter 保存',
  missing: '请先写内容',
  added: '已记入时间轴',
  at: '时间',
  atHint: '时间，空着为现在',
  typed: '补录',
  typedHint: (entered: string) => `时间为手工填写，记录于 ${entered}`,
  correct: '更正',
  correctOf: (words: string) => `更正：${words}`,
  correctTitle: '更正',
  correctLabel: '正确的情况',
  correctMissing: '请写明正确的情况',
  correctHint: (words: string) => `原记录“${words}”不改，更正另记一条并互相对应。`,
  corrected: '已更正',
  correctionOf: (words: string) => `更正“${words}”`,
  failed: '没有记上',
  empty: '还没有记录',
} as const;
