import { chinaTimeOf } from '../../domain/china-time.ts';
import type { DutyShift } from '../../domain/duty/duty-roster.ts';
import type { PostDuty } from '../../domain/duty/duty-staff.ts';
import { dutyDayTypeSchema } from '../../domain/duty/duty-template.ts';
import { addMonths, firstOfMonth, type Month, monthOf, monthsFrom, partitionsOfMonths } from '../../domain/month.ts';
import { addDays } from '../../domain/plain-date.ts';
import { directoryPartition } from '../../domain/record.ts';
import { type DutyBook, dutyBookOf } from '../../rules/duty/duty-book.ts';
import { dutyRecordId, dutyRoomId, rosterId, rotationId, templateId } from '../../rules/duty/duty-ids.ts';
import { proposeRoster } from '../../rules/duty/generate-roster.ts';
import { fieldsOf, type OperationDraft } from '../../store/decide/context.ts';
import type { Session } from '../session.ts';
import { type SampleDutyOffice, type SampleMember, sampleStaff } from './sample-duty-people.ts';

type DirectoryKind = 'dutyMember' | 'dutyPost' | 'dutyGroup';
type EntryId = (kind: 'office' | 'person' | 'leader', key: string) => string;

interface SampleGroup {
  readonly key: 'chiefs' | 'leads' | 'main' | 'second' | 'drivers';
  readonly name: string;
  readonly post: string;
  readonly duty: PostDuty;
}

const groups: readonly SampleGroup[] = [
  { key: 'chiefs', name: '总带班', post: '总带班', duty: 'chief' },
  { key: 'leads', name: '带班领导', post: '带班领导', duty: 'lead' },
  { key: 'main', name: '主班', post: '主班', duty: 'main' },
  { key: 'second', name: '副班', post: '副班', duty: 'second' },
  { key: 'drivers', name: '驾驶员', post: '驾驶员', duty: 'other' },
];

const HANDOVER = '09:00';

/** The duty of the fictitious district: its people, posts and templates; last month and this one issued, the next a draft. */
export function fillDuty(session: Session, entryId: EntryId, person: string, now: number): void {
  const month = monthOf(chinaTimeOf(now).date);
  for (const office of Object.keys(sampleStaff) as SampleDutyOffice[]) {
    const officeId = entryId('office', office);
    session.write(staffDrafts(office, officeId, entryId, month), person);
    for (const [offset, state] of [
      [-1, 'locked'],
      [0, 'published'],
      [1, 'draft'],
    ] as const) {
      session.write(rosterDrafts(officeId, addMonths(month, offset), state, session), person);
    }
  }
}

function staffDrafts(office: SampleDutyOffice, officeId: string, entryId: EntryId, month: Month): OperationDraft[] {
  const id = (kind: DirectoryKind, key: string): string => dutyRecordId(kind, directoryPartition, officeId, key);
  const staff = sampleStaff[office];
  const members = groups.flatMap(({ key, name }) =>
    staff[key].map(([memberName, title, link = {}], index) => ({
      recordId: id('dutyMember', `${key}${index}`),
      fields: fieldsOf({
        officeId,
        name: memberName,
        title,
        phones: [phoneOf(office, key, index)],
        tags: [name],
        ...(link.leader && { leaderId: entryId('leader', link.leader) }),
        ...(link.person && { personId: entryId('person', link.person) }),
      }),
    })),
  );
  const made = groups.flatMap(({ key, name, post, duty }, rankOrder): OperationDraft[] => [
    {
      recordId: id('dutyGroup', key),
      fields: fieldsOf({
        officeId,
        name,
        memberIds: staff[key].map((_: SampleMember, index: number) => id('dutyMember', `${key}${index}`)),
        skipPolicy: 'owes',
        span: key === 'chiefs' ? 'week' : 'day',
      }),
    },
    {
      recordId: id('dutyPost', key),
      fields: fieldsOf({ officeId, name: post, duty, rankOrder, groupId: id('dutyGroup', key) }),
    },
  ]);
  const posts = groups.map(({ key }) => ({ postId: id('dutyPost', key), start: HANDOVER, end: HANDOVER }));
  const templates = dutyDayTypeSchema.options.map((dayType) => {
    const effectiveFrom = firstOfMonth(addMonths(month, -2));
    const values = { officeId, dayType, posts, effectiveFrom, source: '四办总值班制度' };
    return { recordId: templateId(values), fields: fieldsOf(values) };
  });
  const room = {
    officeId,
    place: '办公楼一楼值班室',
    phone: `886${officeDigits[office]}000`,
    fax: `886${officeDigits[office]}001`,
  };
  return [...members, ...made, ...templates, { recordId: dutyRoomId(officeId), fields: fieldsOf(room) }];
}

const officeDigits: Readonly<Record<SampleDutyOffice, number>> = { party: 1, congress: 2, government: 3, cppcc: 4 };

/** Numbers of a range that is given to nobody. */
function phoneOf(office: SampleDutyOffice, key: SampleGroup['key'], index: number): string {
  const group = groups.findIndex((each) => each.key === key) + 1;
  return `1390000${officeDigits[office]}${group}${String(index).padStart(2, '0')}`;
}

/** Written as it came about: a roster of days that are over cannot be entered any more. */
function rosterDrafts(
  officeId: string,
  month: Month,
  state: 'draft' | 'published' | 'locked',
  session: Session,
): OperationDraft[] {
  const near = monthsFrom(addMonths(month, -2), addMonths(month, 1));
  const partitions = new Set([directoryPartition, ...partitionsOfMonths(near)]);
  const book: DutyBook = dutyBookOf(session.state.recordsOf(partitions), officeId);
  const before = Date.parse(`${addDays(firstOfMonth(month), -2)}T00:00:00Z`);
  const proposal = proposeRoster(book, { officeId, months: [month], now: before });
  const shifts = proposal.changes.flatMap((change): OperationDraft[] =>
    change.kind === 'add' ? [{ recordId: change.shiftId, fields: fieldsOf(change.shift satisfies DutyShift) }] : [],
  );
  const said = { reviewedBy: '林永康', reviewedAt: before, publishedBy: '林永康', publishedAt: before };
  const roster = { officeId, month, state, ...(state !== 'draft' && said) };
  return [
    ...shifts,
    { recordId: rosterId(officeId, month), fields: fieldsOf(roster) },
    ...proposal.rotations.map((rotation) => ({
      recordId: rotationId(rotation.groupId, rotation.dayType, rotation.month),
      fields: fieldsOf(rotation),
    })),
  ];
}
