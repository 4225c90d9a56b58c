import type { AbsenceReport } from '../../domain/absence.ts';

export interface SampleAbsence extends Omit<AbsenceReport, 'leaderId' | 'fromDate' | 'toDate'> {
  readonly leader: string;
  /** Days from this week's Monday. */
  readonly from: number;
  readonly to: number;
  readonly approvedBy?: string;
  readonly isBack?: true;
}

/** One that is over, one that is approved, one that was reported this morning. */
export const sampleAbsences: readonly SampleAbsence[] = [
  {
    leader: 'liu',
    from: -5,
    fromPart: 'morning',
    to: -4,
    toPart: 'evening',
    place: '苏州市',
    reason: '考察产业园区运营',
    deputy: '徐静雯 副区长',
    phone: '内线 6218',
    approvedBy: '李明华 区长',
    isBack: true,
  },
  {
    leader: 'luo',
    from: 5,
    fromPart: 'morning',
    to: 6,
    toPart: 'evening',
    place: '北京市',
    reason: '参加业务培训',
    deputy: '常务副检察长',
    approvedBy: '王建国 区委书记',
  },
  {
    leader: 'gao',
    from: 16,
    fromPart: 'afternoon',
    to: 17,
    toPart: 'evening',
    place: '杭州市',
    reason: '参加全省法院院长会议',
    deputy: '常务副院长',
    phone: '内线 6306',
  },
];
