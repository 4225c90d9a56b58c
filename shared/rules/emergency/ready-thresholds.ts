import type { Criterion, Measure, ThresholdSubject, ThresholdTable } from '../../domain/emergency/emergency-rules.ts';
import type { IncidentLevel } from '../../domain/emergency/incident.ts';

type Comparison = Criterion['all'][number]['comparison'];
type Part = readonly [measure: Measure, number: number, comparison?: Comparison];

const when = (level: IncidentLevel, ...parts: readonly Part[]): Criterion => ({
  level,
  all: parts.map(([measure, number, comparison = 'atLeast']) => ({ measure, comparison, number })),
});

/** One hundred million yuan, in 万元. */
const YI = 10_000;

/** 生产安全事故报告和调查处理条例 第三条: 以上 includes the number, 以下 does not. */
const productionSafety: ThresholdSubject = {
  subject: '生产安全事故',
  category: 'accident',
  source: '生产安全事故报告和调查处理条例（国务院令第493号，2007-06-01 施行）第三条',
  criteria: [
    when('I', ['dead', 30]),
    when('I', ['seriouslyInjured', 100]),
    when('I', ['loss', YI]),
    when('II', ['dead', 10]),
    when('II', ['seriouslyInjured', 50]),
    when('II', ['loss', 5000]),
    when('III', ['dead', 3]),
    when('III', ['seriouslyInjured', 10]),
    when('III', ['loss', 1000]),
  ],
};

const foodPoisoning: ThresholdSubject = {
  subject: '食物中毒',
  category: 'publicHealth',
  source: '江苏省食物中毒事故应急预案分级（其他省份以本地预案为准）',
  criteria: [
    when('II', ['sick', 100, 'moreThan'], ['dead', 1]),
    when('II', ['dead', 10]),
    when('III', ['sick', 100, 'moreThan']),
    when('III', ['dead', 1]),
    when('IV', ['sick', 30]),
  ],
};

const nationalGrading = '国家突发公共事件分级标准（地方公开文本，以本地现行预案为准）';

const subjects: readonly ThresholdSubject[] = [
  productionSafety,
  {
    subject: '火灾',
    category: 'accident',
    source: '火灾等级参照国务院令第493号第三条',
    criteria: productionSafety.criteria,
  },
  {
    subject: '道路交通事故',
    category: 'accident',
    source: '道路交通事故等级参照国务院令第493号第三条',
    criteria: productionSafety.criteria,
  },
  {
    subject: '气象灾害',
    category: 'naturalDisaster',
    source: nationalGrading,
    criteria: [when('I', ['dead', 30]), when('I', ['loss', 5000])],
  },
  {
    subject: '森林火灾',
    category: 'naturalDisaster',
    source: nationalGrading,
    criteria: [when('II', ['dead', 10]), when('II', ['uncontrolledHours', 72, 'moreThan'])],
  },
  foodPoisoning,
  {
    ...foodPoisoning,
    subject: '食物中毒（集体单位）',
    criteria: [...foodPoisoning.criteria, when('III', ['sick', 5])],
  },
  {
    subject: '职业中毒',
    category: 'publicHealth',
    source: nationalGrading,
    criteria: [when('II', ['sick', 50]), when('II', ['dead', 5])],
  },
  {
    subject: '群体性事件',
    category: 'socialSecurity',
    source: '地方大规模群体性事件应急预案分级（各地数额不同，请按本地预案修改）',
    criteria: [
      when('I', ['involved', 5000]),
      when('II', ['involved', 1000]),
      when('II', ['dead', 3]),
      when('II', ['injured', 10]),
    ],
  },
];

/** Held while the workspace has no table of its own (duty-and-emergency.md §2.2): examples that every place has to check. */
export const defaultThresholds: ThresholdTable = {
  subjects: [...subjects],
  effectiveFrom: '2026-01-01',
  source: '默认示例，依据国务院令第493号及各地公开预案整理，由总值班室按本地现行预案核对后修改',
};
