import type { ReceptionFacts } from '../../../../shared/domain/reception/reception.ts';

type Field = keyof ReceptionFacts;

/** What is read and changed together. */
export const visitGroups = {
  letter: [
    'title',
    'guestKind',
    'guestUnit',
    'letterState',
    'letterNumber',
    'letterDate',
    'electronicNumber',
    'oralTaskBy',
    'replyKind',
  ],
  four: ['purpose', 'requirements', 'headcount', 'highestRank'],
  travel: [
    'arriveOn',
    'arriveAt',
    'arriveBy',
    'arriveNumber',
    'arrivePlace',
    'departOn',
    'departAt',
    'departBy',
    'departNumber',
    'departPlace',
  ],
  hosts: ['grade', 'gradeDecidedBy', 'leadOfficeId', 'counterpartUnit', 'executingOfficeId', 'hosts'],
  contacts: ['theirContact', 'theirPhone', 'ourContact', 'ourPhone'],
  words: ['pressWords', 'noticeWords', 'annexWords', 'remarks'],
} as const satisfies Readonly<Record<string, readonly Field[]>>;
export type VisitGroup = keyof typeof visitGroups;
