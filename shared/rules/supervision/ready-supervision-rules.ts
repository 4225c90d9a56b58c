import type { SupervisionRules } from '../../domain/supervision/supervision-rules.ts';
import { readyLightSchemes } from './ready-light-schemes.ts';

const [usualLights] = readyLightSchemes;
if (!usualLights) throw new Error('no lights are shipped');
const { key: _key, ...lights } = usualLights;

const cityRules = '某市党委督查工作制度（公开文本）';
const governmentRules = '某市政府督查工作规则（公开文本）';

/** The rules that hold until a district writes its own (duty-and-emergency.md §3.1, §3.3; plans-and-reception.md §1.10, §7.12). */
export const readySupervisionRules: readonly SupervisionRules[] = [
  {
    lights,
    deadlines: [
      {
        ...{ key: 'instructionUrgent', name: '批示件（紧急）', source: cityRules },
        ...{ forSource: 'instruction', forUrgency: 'urgent', amount: 5, unit: 'days' },
      },
      {
        ...{ key: 'instructionNormal', name: '批示件（一般）', source: cityRules },
        ...{ forSource: 'instruction', forUrgency: 'normal', amount: 15, unit: 'days' },
      },
      {
        ...{ key: 'instructionDifficult', name: '批示件（疑难）', source: cityRules },
        ...{ forSource: 'instruction', forUrgency: 'difficult', amount: 30, unit: 'days' },
      },
      {
        ...{ key: 'meetingDecision', name: '会议议定事项', source: governmentRules },
        ...{ forSource: 'meeting', amount: 30, unit: 'workdays', firstFeedbackWorkdays: 5 },
      },
      {
        ...{ key: 'meetingMinutes', name: '会议纪要事项', source: cityRules },
        ...{ amount: 20, unit: 'days' },
      },
      {
        ...{ key: 'letter', name: '来信（一般）', source: governmentRules },
        ...{ forSource: 'letter', amount: 5, unit: 'workdays' },
      },
      {
        ...{ key: 'letterComplex', name: '来信（复杂）', source: governmentRules },
        ...{ amount: 7, unit: 'workdays' },
      },
      { ...{ key: 'document', name: '公文', source: cityRules }, ...{ amount: 30, unit: 'days' } },
      { ...{ key: 'media', name: '媒体反映事项', source: governmentRules }, ...{ amount: 5, unit: 'days' } },
      { ...{ key: 'express', name: '急件', source: cityRules }, ...{ amount: 3, unit: 'days' } },
      { ...{ key: 'atOnce', name: '特急（随到随办）', source: cityRules }, ...{ amount: 1, unit: 'days' } },
      {
        ...{ key: 'urgent', name: '其他（紧急）', source: '默认' },
        ...{ forUrgency: 'urgent', amount: 5, unit: 'days' },
      },
      {
        ...{ key: 'normal', name: '其他（一般）', source: '默认' },
        ...{ forUrgency: 'normal', amount: 15, unit: 'days' },
      },
      {
        ...{ key: 'difficult', name: '其他（疑难）', source: '默认' },
        ...{ forUrgency: 'difficult', amount: 30, unit: 'days' },
      },
    ],
    movesToWorkday: true,
    dayEndsAt: '18:00',
    remindDays: 3,
    urgeEveryDays: 7,
    similarityPercent: 60,
    meetings: {
      rotation: ['partyCommittee', 'peoplesCongress', 'government', 'cppcc'],
      absentHost: 'passes',
      leastPerQuarter: 1,
      warnDays: 15,
      replyBy: '16:00',
    },
    effectiveFrom: '2021-02-01',
    source:
      '《政府督查工作条例》（国务院令第733号）自2021年2月1日起施行；时限、灯制和联席会议次数为常用默认值，请按本区规定核改',
  },
];
