import type { AssignedMember, DutyShift } from '../../shared/domain/duty/duty-roster.ts';
import type { DutyMember } from '../../shared/domain/duty/duty-staff.ts';
import { directoryPartition } from '../../shared/domain/record.ts';
import { type DutyBook, dutyBookOf } from '../../shared/rules/duty/duty-book.ts';
import { dutyRecordId, shiftId } from '../../shared/rules/duty/duty-ids.ts';
import { fieldsOf } from '../../shared/store/decide/context.ts';
import { officeId, openDesk } from './decision-desk.ts';

export const dutyOffice = officeId('government');
const own = (kind: 'dutyMember' | 'dutyPost' | 'dutyGroup' | 'dutyTemplate', key: string): string =>
  dutyRecordId(kind, directoryPartition, dutyOffice, key);

export const memberId = (key: string): string => own('dutyMember', key);
export const postId = (key: string): string => own('dutyPost', key);
export const groupId = (key: string): string => own('dutyGroup', key);

const member = (name: string, rest: Partial<DutyMember> = {}): DutyMember => ({
  officeId: dutyOffice,
  name,
  title: '科员',
  phones: [`1380000${String(name.charCodeAt(0)).slice(0, 4)}`],
  tags: [],
  ...rest,
});

/** 孙 is a leader, 周 may not serve at night in December, 吴 is a guard. */
const members: Readonly<Record<string, DutyMember>> = {
  sun: member('孙丽萍', { title: '常务副区长', leaderId: 'leader.all.deputy' }),
  zhao: member('赵一鸣'),
  qian: member('钱小林'),
  li: member('李思源'),
  zhou: member('周雅琴', { nightBarFrom: '2026-12-01', nightBarUntil: '2026-12-31' }),
  wu: member('吴大山', { tags: ['保安'] }),
};

export const assigned = (key: string): AssignedMember => {
  const { name, title, phones } = members[key] ?? member(key);
  return { memberId: memberId(key), name, title, phone: phones[0] ?? '' };
};

/** A desk where 区政府办 has members, two groups, three posts and a template of 24 hours from nine o'clock. It is 18 November, noon. */
export function openDutyDesk() {
  const desk = openDesk();
  const put = (recordId: string, values: object): void => desk.write([{ recordId, fields: fieldsOf({ ...values }) }]);
  for (const [key, values] of Object.entries(members)) put(memberId(key), values);
  const group = { officeId: dutyOffice, skipPolicy: 'owes', span: 'day' } as const;
  put(groupId('staff'), { ...group, name: '值班员', memberIds: ['zhao', 'qian', 'li', 'zhou'].map(memberId) });
  put(groupId('leaders'), { ...group, name: '带班领导', memberIds: [memberId('sun')] });
  const post = (key: string, name: string, duty: string, rankOrder: number, group: string): void =>
    put(postId(key), { officeId: dutyOffice, name, duty, rankOrder, groupId: groupId(group) });
  post('lead', '带班领导', 'lead', 1, 'leaders');
  post('main', '主班', 'main', 2, 'staff');
  post('second', '副班', 'second', 3, 'staff');

  /** Puts a shift on the roster as if somebody had made it long ago. */
  const roster = (date: string, post: string, due?: string, rest: Partial<DutyShift> = {}): string => {
    const id = shiftId(dutyOffice, postId(post), date, 0);
    const hours = { start: '09:00', end: '09:00', isPinned: false, origin: 'generated' } as const;
    const values = { officeId: dutyOffice, date, postId: postId(post), ...hours, ...rest };
    put(id, { ...values, ...(due !== undefined && { due: assigned(due) }) });
    return id;
  };
  const book = (): DutyBook =>
    dutyBookOf(
      desk.state.recordsOf(new Set(['all', '2026-M11', '2026-M12', '2027-M01', '2026-Y', '2027-Y'])),
      dutyOffice,
    );
  const shift = (id: string): DutyShift => {
    const found = desk.state.get('dutyShift', id);
    if (!found) throw new Error(`${id} is on no roster`);
    return found.values;
  };
  return { ...desk, put, roster, book, shift, revision: () => desk.state.revision };
}
