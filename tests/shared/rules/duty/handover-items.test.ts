import { describe, expect, test } from 'vitest';
import type { HandoverItem } from '../../../../shared/domain/duty/handover.ts';
import { emptyPlanItem, type PlanItem } from '../../../../shared/domain/plan-item.ts';
import { handoverItems } from '../../../../shared/rules/duty/handover-items.ts';
import type { OpenMatter } from '../../../../shared/rules/duty/open-matters.ts';

const officeId = 'office.all.government';
const words = {
  activity: ({ date, content }: PlanItem) => `${date} ${content}`,
  deadline: (instant: number) => `时限${instant}`,
};
const matter = (id: string, rest: Partial<OpenMatter> = {}): OpenMatter => ({
  id,
  officeId,
  at: 1,
  content: `事项${id}`,
  isEmergency: false,
  ...rest,
});
const activity = (id: string, date: string, rest: Partial<PlanItem> = {}) => ({
  id,
  values: { ...emptyPlanItem(officeId, '2026-12-07', date), content: `活动${id}`, ...rest },
});
const fill = (
  sources: Partial<Parameters<typeof handoverItems>[1]>,
  written: readonly HandoverItem[] = [],
): HandoverItem[] =>
  handoverItems({ officeId, date: '2026-12-08' }, { matters: [], planItems: [], ...sources }, written, words);

describe('what comes into a handover by itself', () => {
  test('is everything unfinished, emergencies first, with who is at it and until when', () => {
    const matters = [
      matter('old', { at: 1, owner: '区水务公司', dueAt: 9 }),
      matter('fire', { at: 5, isEmergency: true }),
      matter('new', { at: 3 }),
    ];
    expect(fill({ matters }).map(({ key, kind }) => [key, kind])).toEqual([
      ['fire', 'emergency'],
      ['old', 'entry'],
      ['new', 'entry'],
    ]);
    expect(fill({ matters })[1]).toMatchObject({ sourceId: 'old', text: '事项old', owner: '区水务公司', due: '时限9' });
  });

  test('are the office’s activities of that day and the next by their hour, and those of the whole district', () => {
    const planItems = [
      activity('tomorrow', '2026-12-09'),
      activity('late', '2026-12-08', { time: { kind: 'exact', start: '15:00', end: '16:00' } }),
      activity('early', '2026-12-08', { time: { kind: 'exact', start: '09:30', end: '10:00' } }),
      activity('district', '2026-12-09', { officeId: 'office.all.party', isDistrictWide: true }),
      activity('foreign', '2026-12-08', { officeId: 'office.all.party' }),
      activity('cancelled', '2026-12-08', { isCancelled: true }),
      activity('yesterday', '2026-12-07'),
      activity('over', '2026-12-06', { endDate: '2026-12-08' }),
      activity('later', '2026-12-10'),
    ];
    expect(fill({ planItems }).map(({ key }) => key)).toEqual(['over', 'early', 'late', 'district', 'tomorrow']);
  });

  test('keeps what was written about an item, and what was added by hand; what is finished meanwhile goes', () => {
    const written: HandoverItem[] = [
      { key: 'fire', kind: 'entry', sourceId: 'fire', text: '旧文', nextStep: '每小时了解火势', owner: '张三' },
      { key: 'closed', kind: 'entry', sourceId: 'closed', text: '已办结的事' },
      { key: 'hand1', kind: 'object', text: '值班室钥匙 2 把' },
    ];
    expect(fill({ matters: [matter('fire', { isEmergency: true })] }, written)).toEqual([
      {
        key: 'fire',
        kind: 'emergency',
        sourceId: 'fire',
        text: '事项fire',
        nextStep: '每小时了解火势',
        owner: '张三',
      },
      { key: 'hand1', kind: 'object', text: '值班室钥匙 2 把' },
    ]);
  });
});
