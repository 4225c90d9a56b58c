import type { SlaPack, SlaRule } from '../../domain/emergency/emergency-rules.ts';
import type { IncidentLevel } from '../../domain/emergency/incident.ts';

type First = Extract<SlaRule, { kind: 'first' }>;

const grave: IncidentLevel[] = ['I', 'II'];

const first = (
  levels: readonly IncidentLevel[],
  channel: First['channel'],
  minutes: number,
  anchor: First['anchor'],
  source: string,
  rest: Partial<Pick<First, 'leg' | 'categories' | 'deadOrMissingAtLeast'>> = {},
): First => ({
  kind: 'first',
  levels: [...levels],
  categories: [],
  leg: 'city',
  channel,
  anchor,
  minutes,
  source,
  ...rest,
});

const suggested = '建议默认值（依据各地规定从严归纳，请按本地规定修改）';

/** 较大以上 08:00 and 17:00, and when something changes; 终报 three workdays after the response ended. */
const daily = (leg: SlaRule['leg'], source: string): SlaRule => ({
  kind: 'daily',
  times: ['08:00', '17:00'],
  levels: ['I', 'II', 'III'],
  categories: [],
  leg,
  channel: 'written',
  source,
});
const onChange = (leg: SlaRule['leg'], source: string): SlaRule => ({
  kind: 'onChange',
  levels: [],
  categories: [],
  leg,
  channel: 'written',
  source,
});
const final = (leg: SlaRule['leg'], source: string): SlaRule => ({
  kind: 'final',
  workdays: 3,
  levels: [],
  categories: [],
  leg,
  channel: 'written',
  source,
});

const afterwards = (source: string, leg: SlaRule['leg'] = 'city'): SlaRule[] => [
  daily(leg, source),
  onChange(leg, source),
  final(leg, source),
];

/** What a source is silent about follows the suggested values, and says so. */
const silent = `${suggested}；来源文件未作规定`;

const common: Pick<SlaPack, 'escalateAfterMinutes' | 'personalDataDays' | 'effectiveFrom'> = {
  escalateAfterMinutes: 5,
  personalDataDays: 180,
  effectiveFrom: '2026-01-01',
};

/** Held while the workspace has no deadlines of its own. */
export const suggestedPack: SlaPack = {
  name: '建议默认',
  sensitiveAs: 'II',
  socialSecurityAs: 'II',
  rules: [
    first(grave, 'phone', 15, 'occurred', suggested),
    first(grave, 'written', 30, 'occurred', suggested),
    first(['III'], 'phone', 30, 'known', suggested),
    first(['III'], 'written', 60, 'known', suggested),
    first(['IV'], 'written', 120, 'known', suggested),
    ...afterwards(suggested),
  ],
  ...common,
  source: suggested,
};

const chongqingSource = '重庆市突发事件应对条例（2012-03-23 通过，2012-07-01 施行）第二十八条';
const chongqingPack: SlaPack = {
  name: '重庆',
  sensitiveAs: 'III',
  socialSecurityAs: 'III',
  rules: [
    first(['I', 'II', 'III'], 'written', 60, 'occurred', chongqingSource),
    first(['IV'], 'written', 120, 'known', silent),
    ...afterwards(silent),
  ],
  ...common,
  source: chongqingSource,
};

const wuhanSource = '武汉市突发事件总体应急预案（武政〔2020〕27号）';
const wuhanPack: SlaPack = {
  name: '武汉',
  sensitiveAs: 'II',
  rules: [
    first(grave, 'written', 30, 'occurred', wuhanSource),
    first(['III'], 'written', 60, 'known', wuhanSource),
    first(['IV'], 'written', 120, 'known', wuhanSource),
    first([], 'written', 120, 'known', `${wuhanSource}：自然灾害死亡（含失踪）10人以上同时直报`, {
      leg: 'province',
      categories: ['naturalDisaster'],
      deadOrMissingAtLeast: 10,
    }),
    ...afterwards(silent),
  ],
  ...common,
  source: wuhanSource,
};

const guangyuanSource = '广元市突发事件信息报告规定（2019）：较大以上电话30分钟、书面1小时';
const guangyuanPack: SlaPack = {
  name: '广元',
  sensitiveAs: 'III',
  socialSecurityAs: 'III',
  rules: [
    first(['I', 'II', 'III'], 'phone', 30, 'known', guangyuanSource),
    first(['I', 'II', 'III'], 'written', 60, 'known', guangyuanSource),
    first(['IV'], 'written', 120, 'known', silent),
    ...afterwards(silent),
  ],
  ...common,
  source: guangyuanSource,
};

const henanSource = '河南省应急管理厅突发事件信息报告要求（2021）';
const henanPack: SlaPack = {
  name: '河南',
  sensitiveAs: 'II',
  rules: [
    first(grave, 'phone', 15, 'occurred', henanSource, { leg: 'province' }),
    first(grave, 'written', 35, 'occurred', henanSource, { leg: 'province' }),
    first(['III'], 'written', 60, 'occurred', henanSource, { leg: 'province' }),
    first(['IV'], 'written', 360, 'occurred', henanSource, { leg: 'province' }),
    first(grave, 'phone', 15, 'occurred', `${henanSource}：直报省的同时逐级上报`),
    first(grave, 'written', 35, 'occurred', `${henanSource}：直报省的同时逐级上报`),
    first(['III'], 'written', 60, 'occurred', `${henanSource}：直报省的同时逐级上报`),
    first(['IV'], 'written', 120, 'known', silent),
    daily('province', `${henanSource}：较大以上每日08:00、17:00前续报`),
    ...afterwards(`${henanSource}：较大以上每日08:00、17:00前续报`),
  ],
  ...common,
  source: henanSource,
};

/** Sets of deadlines to begin with (duty-and-emergency.md §2.3); a district adopts one and changes it. */
export const readyPacks: readonly SlaPack[] = [suggestedPack, chongqingPack, wuhanPack, guangyuanPack, henanPack];
