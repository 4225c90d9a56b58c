import { type Matter, matterSchema } from '../../shared/domain/supervision/matter.ts';

/** A matter of 区委办 for 区政府办, given out on 18 November 2026 and due on 3 December. */
export const aMatter = (values: object = {}): Matter =>
  matterSchema.parse({
    ...{ title: '校园食堂食品安全专项检查', source: 'instruction', officeId: 'office.all.party', enteredBy: '李静' },
    ...{ enteredAt: Date.parse('2026-11-18T09:00:00+08:00'), state: 'underway', sequence: 1 },
    ...{ filedAt: Date.parse('2026-11-18T10:00:00+08:00'), assignedAt: Date.parse('2026-11-18T12:00:00+08:00') },
    ...{ givenOn: '2026-11-18', dueOn: '2026-12-03', firstDueOn: '2026-12-03' },
    leadUnit: { name: '区政府办', officeId: 'office.all.government' },
    ...values,
  });
