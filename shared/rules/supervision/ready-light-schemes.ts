import type { LightScheme } from '../../domain/supervision/supervision-rules.ts';

/** A scheme to begin with. */
export interface ReadyLightScheme extends LightScheme {
  readonly key: string;
}

/** 灯制 as places really have them; their sources name no numbers for some lights, which are then defaults to be set (duty-and-emergency.md §3.3). */
export const readyLightSchemes: readonly ReadyLightScheme[] = [
  {
    key: 'nearAndOverdue',
    name: '绿黄红三色灯',
    source: '湖北宜昌督查督办平台做法（2015年）：绿灯正常、黄灯临期、红灯滞后；黄灯提前3天、红灯提前24小时为常用默认值',
    lights: [
      { colour: 'yellow', name: '临期', conditions: [{ kind: 'before', amount: 3, unit: 'days' }] },
      {
        colour: 'red',
        name: '告急',
        conditions: [
          { kind: 'before', amount: 24, unit: 'hours' },
          { kind: 'overdue', days: 0 },
        ],
      },
    ],
  },
  {
    key: 'threeSlips',
    name: '蓝橙红三色督查单',
    source: '福建三明三色督查单（2017年）：蓝单提醒、橙单警告并责令限期、红单问责；天数由本地规定',
    lights: [
      { colour: 'blue', name: '蓝单提醒', conditions: [{ kind: 'before', amount: 3, unit: 'workdays' }] },
      { colour: 'orange', name: '橙单警告', conditions: [{ kind: 'overdue', days: 0 }] },
      { colour: 'red', name: '红单问责', conditions: [{ kind: 'overdue', days: 10 }] },
    ],
  },
  {
    key: 'slipsByQuality',
    name: '蓝黄红督办单',
    source:
      '江苏宿迁产发集团督办单（2025年）：蓝单临近到期、黄单滞后于计划或质量不高、红单逾期；天数和百分点由本地规定',
    lights: [
      { colour: 'blue', name: '蓝单临期', conditions: [{ kind: 'before', amount: 3, unit: 'workdays' }] },
      { colour: 'yellow', name: '黄单滞后', conditions: [{ kind: 'behind', points: 20 }, { kind: 'returned' }] },
      { colour: 'red', name: '红单逾期', conditions: [{ kind: 'overdue', days: 0 }] },
    ],
  },
  {
    key: 'projects',
    name: '项目绿黄红灯',
    source:
      '宁夏银川重大项目亮灯管理（2025年）：黄灯滞后10至30个百分点或当月应开工未开工，红灯滞后超过30个百分点或超3个月未开工',
    lights: [
      {
        colour: 'yellow',
        name: '滞后',
        conditions: [
          { kind: 'behind', points: 10 },
          { kind: 'notStarted', days: 30 },
        ],
      },
      {
        colour: 'red',
        name: '严重滞后',
        conditions: [
          { kind: 'behind', points: 31 },
          { kind: 'notStarted', days: 90 },
          { kind: 'overdue', days: 0 },
        ],
      },
    ],
  },
];
