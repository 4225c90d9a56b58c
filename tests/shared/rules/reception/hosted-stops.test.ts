import { describe, expect, test } from 'vitest';
import { findClashes } from '../../../../shared/rules/clashes.ts';
import { planWeekOf } from '../../../../shared/rules/plan-week.ts';
import { officeId } from '../../../support/decision-desk.ts';
import { openReceptionDesk, talks } from '../../../support/reception-desk.ts';

const week = '2026-11-23';
const at = (start: string, end: string) => ({ kind: 'exact', start, end });
const host = (key: string) => ({ leaderId: `leader.all.${key}`, role: 'host' });

/** The mayor hosts talks of a visit from half past two to half past four on Wednesday; nobody has entered them in the plan. */
function hostedDesk() {
  const desk = openReceptionDesk();
  const id = desk.register({}, [talks({ hosts: [host('mayor')], placeText: '宾馆' })]);
  const meeting = (rest: object) =>
    desk.done('plans.createItem', {
      values: {
        officeId: officeId('party'),
        weekStart: week,
        date: '2026-11-25',
        time: at('15:00', '16:00'),
        content: '区政府常务会议',
        placeText: '常务会议室',
        organiserUnit: '区政府办',
        attendance: [host('mayor')],
        category: 'meeting',
        ...{ isTentative: false, isParallel: false, isCoordinated: false, isCancelled: false, isUnconfirmed: false },
        ...rest,
      },
    });
  const clashes = () => {
    const records = desk.state.recordsOf(new Set(['all', '2026-W48', '2026-Y', '2026-M11']));
    return findClashes(planWeekOf(records, week));
  };
  const codes = () => clashes().map(({ code }) => code);
  const stop = () => desk.file(id).stops[0]?.id ?? '';
  return { ...desk, id, meeting, clashes, codes, stop };
}

describe('a stop that is not in the plan', () => {
  test('takes its leader’s time all the same: a meeting at once is C9, and one at another time is free', () => {
    const desk = hostedDesk();
    const item = desk.meeting({});
    expect(desk.codes()).toContain('C9');
    const clash = desk.clashes().find(({ code }) => code === 'C9');
    expect(new Set(clash?.itemIds)).toEqual(new Set([item, desk.stop()]));
    expect(clash?.nextFree, 'after the talks').toEqual({ date: '2026-11-25', start: '16:30', end: '17:30' });
    desk.done('plans.editItem', desk.one(item, { changes: { time: at('16:30', '17:00') } }));
    expect(desk.codes()).not.toContain('C9');
  });

  test('stands in the way of publishing until somebody settles it', () => {
    const desk = hostedDesk();
    desk.meeting({});
    const own = desk.as('party', 'director');
    for (const name of ['plans.sendForApproval', 'plans.approve'] as const) own(name, { weekStart: week });
    expect(own('plans.publish', { weekStart: week })).toEqual([['OPEN_CLASHES', undefined]]);
    desk.done('reception.editEntry', desk.one(desk.stop(), { changes: { hosts: [host('deputy')] } }));
    expect(own('plans.publish', { weekStart: week })).toEqual([]);
  });

  test('clashes with a reported absence, and with another visit of the same leader', () => {
    const desk = hostedDesk();
    const away = { fromDate: '2026-11-25', fromPart: 'morning', toDate: '2026-11-25', toPart: 'evening' };
    desk.done('absences.file', {
      values: { leaderId: 'leader.all.mayor', ...away, place: '省城', reason: '开会' },
    });
    expect(desk.codes()).toContain('C6');
    desk.register({ title: '另一来访' }, [
      talks({ hosts: [host('mayor')], time: at('16:00', '17:00'), placeText: '别处' }),
    ]);
    expect(desk.codes()).toContain('C1');
  });

  test('once it is linked it is the plan’s line that counts, and a visit that is called off takes nobody’s time', () => {
    const desk = hostedDesk();
    desk.done('reception.linkStop', desk.one(desk.stop()));
    desk.meeting({});
    expect(desk.codes().filter((code) => code === 'C9')).toHaveLength(1);
    const other = hostedDesk();
    other.meeting({});
    other.done('reception.cancel', other.one(other.id, { reason: '不来了' }));
    expect(other.codes()).not.toContain('C9');
  });
});
