import type { AssignedMember, DutyRoster, DutyShift } from '../../../../shared/domain/duty/duty-roster.ts';
import type { DutyGroup, DutyMember, DutyPost } from '../../../../shared/domain/duty/duty-staff.ts';
import type { DutyDayType } from '../../../../shared/domain/duty/duty-template.ts';
import { datesOfMonth, type Month, monthPartition } from '../../../../shared/domain/month.ts';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { partsOfRecordId } from '../../../../shared/domain/record.ts';
import { rosterId, shiftId } from '../../../../shared/rules/duty/duty-ids.ts';
import type { RecordView } from '../../../../shared/store/record-view.ts';
import { aRecord, leadOfficeId } from '../../support/sample-records.ts';

/** The month that the tests look at; their today is 22 November. */
export const month: Month = '2026-12';

const keyOf = (id: string): string => partsOfRecordId(id).key;
const ownKey = (officeId: string, key: string): string => `${keyOf(officeId)}_${key}`;

export const memberId = (key: string, officeId = leadOfficeId): string => `dutyMember.all.${ownKey(officeId, key)}`;
export const postId = (key: string, officeId = leadOfficeId): string => `dutyPost.all.${ownKey(officeId, key)}`;
export const groupId = (key: string, officeId = leadOfficeId): string => `dutyGroup.all.${ownKey(officeId, key)}`;

export const aDutyMember = (
  key: string,
  name: string,
  values: Partial<DutyMember> = {},
  changes: Partial<RecordView> = {},
): RecordView => {
  const { officeId = leadOfficeId } = values;
  const full = { officeId, name, title: '干部', phones: ['13800000000'], tags: [], ...values };
  return aRecord('dutyMember', 'all', ownKey(officeId, key), full, changes);
};

export const aDutyPost = (key: string, name: string, values: Partial<DutyPost> = {}): RecordView => {
  const { officeId = leadOfficeId } = values;
  return aRecord('dutyPost', 'all', ownKey(officeId, key), { officeId, name, duty: 'main', rankOrder: 1, ...values });
};

export const aDutyGroup = (
  key: string,
  name: string,
  memberIds: string[],
  values: Partial<DutyGroup> = {},
): RecordView => {
  const { officeId = leadOfficeId } = values;
  return aRecord('dutyGroup', 'all', ownKey(officeId, key), {
    officeId,
    name,
    memberIds,
    skipPolicy: 'owes',
    span: 'day',
    ...values,
  });
};

export const aDutyTemplate = (dayType: DutyDayType, postIds: readonly string[], officeId = leadOfficeId): RecordView =>
  aRecord('dutyTemplate', 'all', ownKey(officeId, `${dayType}_20260101`), {
    officeId,
    dayType,
    posts: postIds.map((id) => ({ postId: id, start: '09:00', end: '09:00' })),
    effectiveFrom: '2026-01-01',
    source: '本办值班制度',
  });

export const assigned = (id: string, name: string): AssignedMember => ({
  memberId: id,
  name,
  title: '干部',
  phone: '13800000000',
});

export const aShift = (
  date: PlainDate,
  post: string,
  due: AssignedMember | undefined,
  values: Partial<DutyShift> = {},
  changes: Partial<RecordView> = {},
): RecordView => {
  const { officeId = leadOfficeId } = values;
  const { key } = partsOfRecordId(shiftId(officeId, post, date, 0));
  return aRecord(
    'dutyShift',
    monthPartition(date),
    key,
    {
      officeId,
      date,
      postId: post,
      start: '09:00',
      end: '09:00',
      ...(due && { due }),
      isPinned: false,
      origin: 'generated',
      ...values,
    },
    changes,
  );
};

export const aRoster = (values: Partial<DutyRoster> = {}): RecordView => {
  const full: DutyRoster = { officeId: leadOfficeId, month, state: 'draft', ...values };
  return aRecord('dutyRoster', monthPartition(full.month), keyOf(rosterId(full.officeId, full.month)), full);
};

const staffNames = ['王三', '李四', '赵五', '钱六'] as const;

/** An office with four members who take turns at two posts on every kind of day. */
export function anOfficeOnDuty(officeId = leadOfficeId): RecordView[] {
  const ids = staffNames.map((_, index) => memberId(`m${index}`, officeId));
  const posts = [postId('lead', officeId), postId('main', officeId)];
  return [
    ...staffNames.map((name, index) => aDutyMember(`m${index}`, name, { officeId })),
    aDutyGroup('staff', '值班人员', ids, { officeId }),
    aDutyPost('lead', '在岗带班', { officeId, duty: 'lead', rankOrder: 1, groupId: groupId('staff', officeId) }),
    aDutyPost('main', '主班', { officeId, duty: 'main', rankOrder: 2, groupId: groupId('staff', officeId) }),
    ...(['workday', 'weekend', 'adjustedRest', 'statutory'] as const).map((dayType) =>
      aDutyTemplate(dayType, posts, officeId),
    ),
  ];
}

/** The member at a place of the turn, as rosters name them. */
export const turn = (index: number, officeId = leadOfficeId): AssignedMember => {
  const place = index % staffNames.length;
  return assigned(memberId(`m${place}`, officeId), staffNames[place] ?? '');
};

/** A full month: two people a day, four in turn. */
export const aFullMonth = (officeId = leadOfficeId, of: Month = month): RecordView[] =>
  datesOfMonth(of).flatMap((date, index) => [
    aShift(date, postId('lead', officeId), turn(index * 2, officeId), { officeId }),
    aShift(date, postId('main', officeId), turn(index * 2 + 1, officeId), { officeId }),
  ]);
