import type { Role } from '../../domain/office.ts';

/** 值班 领导活动 来访 突发信息 待我办理 下周报送 同步 */
export const todaySections = ['duty', 'activities', 'visits', 'emergencies', 'waiting', 'submissions', 'sync'] as const;
export type TodaySection = (typeof todaySections)[number];

/**
 * What each role sees first, column by column (modules/workspace.md, 今日). Everybody sees every section, but for 查看, to whom no visit is open
 * (modules/workspace.md, people and rights).
 */
export const sectionColumns: Readonly<Record<Role, readonly (readonly TodaySection[])[]>> = {
  director: [
    ['waiting', 'activities'],
    ['emergencies', 'visits', 'submissions'],
    ['duty', 'sync'],
  ],
  coordinator: [
    ['waiting', 'activities'],
    ['submissions', 'emergencies', 'visits'],
    ['duty', 'sync'],
  ],
  liaison: [
    ['waiting', 'activities'],
    ['submissions', 'visits', 'emergencies'],
    ['duty', 'sync'],
  ],
  dutyOfficer: [
    ['duty', 'emergencies'],
    ['waiting', 'activities'],
    ['visits', 'submissions', 'sync'],
  ],
  reception: [
    ['visits', 'waiting'],
    ['activities', 'emergencies'],
    ['duty', 'submissions', 'sync'],
  ],
  viewer: [
    ['activities', 'waiting'],
    ['duty', 'emergencies'],
    ['submissions', 'sync'],
  ],
};
