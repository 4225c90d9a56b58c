import type { Leader } from '../../../shared/domain/leader.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { emptyPlanItem, type PlanItem } from '../../../shared/domain/plan-item.ts';
import { type RecordKind, type RecordValues, recordId } from '../../../shared/domain/record.ts';
import { weekPartition } from '../../../shared/domain/week.ts';
import type { RecordView } from '../../../shared/store/record-view.ts';

export const week = '2026-11-23';

export function aRecord<K extends RecordKind>(
  kind: K,
  partition: string,
  key: string,
  values: RecordValues<K>,
  changes: Partial<RecordView> = {},
): RecordView {
  return {
    id: recordId(kind, partition, key),
    kind,
    standing: 'present',
    values: values as Record<string, unknown>,
    conflicts: {},
    updatedAt: 1,
    updatedBy: personId,
    ...changes,
  };
}

export const leadOfficeId = 'office.all.lead';
export const otherOfficeId = 'office.all.government';
export const personId = 'person.all.one';

const anOffice = (key: string, name: string, body: Office['body'], rankOrder: number): RecordView =>
  aRecord('office', 'all', key, { name, shortName: name, body, isLead: key === 'lead', rankOrder });

const familyNames = [...'王李张陈周孙吴郑冯蒋沈韩杨刘徐何赵钱朱秦'];

export const leaderId = (index: number): string => `leader.all.l${index}`;

export const aLeader = (index: number, changes: Partial<Leader> = {}): RecordView =>
  aRecord('leader', 'all', `l${index}`, {
    name: `${familyNames[index] ?? '某'}明`,
    title: index === 0 ? '区委书记' : '副区长',
    body: index % 2 === 0 ? 'partyCommittee' : 'government',
    servingOfficeId: index % 2 === 0 ? leadOfficeId : otherOfficeId,
    rankOrder: index,
    isPrincipal: index < 2,
    ...changes,
  });

export const itemId = (key: string): string => recordId('planItem', weekPartition(week), key);

export const anItem = (key: string, values: Partial<PlanItem> = {}, changes: Partial<RecordView> = {}): RecordView =>
  aRecord(
    'planItem',
    weekPartition(week),
    key,
    {
      ...emptyPlanItem(leadOfficeId, week, week),
      time: { kind: 'exact', start: '09:00' },
      content: '专题会',
      placeText: '第一会议室',
      organiserUnit: '区委办',
      attendance: [{ leaderId: leaderId(0), role: 'attend' }],
      ...values,
    },
    changes,
  );

export const aBulletin = (state: RecordValues<'bulletin'>['state']): RecordView =>
  aRecord('bulletin', weekPartition(week), 'b', { weekStart: week, state });

/** A district with two offices, a person, a room and twenty leaders. */
export const aDirectory = (): RecordView[] => [
  anOffice('lead', '区委办', 'partyCommittee', 0),
  anOffice('government', '区政府办', 'government', 1),
  aRecord('person', 'all', 'one', { name: '林安', officeId: leadOfficeId, role: 'director' }),
  aRecord('venue', 'all', 'hall', { name: '第二会议室', bufferMinutes: 0 }),
  ...familyNames.map((_, index) => aLeader(index)),
];
