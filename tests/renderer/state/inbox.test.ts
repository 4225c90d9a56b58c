import { describe, expect, it } from 'vitest';
import { inboxEntries } from '../../../renderer/state/inbox.ts';
import type { Submission } from '../../../shared/domain/plan-cycle.ts';
import type { Actor } from '../../../shared/rules/permissions.ts';
import type { RecordView } from '../../../shared/store/record-view.ts';
import {
  aBulletin,
  aDirectory,
  aRecord,
  leadOfficeId,
  otherOfficeId,
  personId,
  week,
} from '../support/sample-records.ts';

const liaison: Actor = { personId, name: '周禾', officeId: otherOfficeId, role: 'liaison' };
const director: Actor = { personId, name: '林安', officeId: leadOfficeId, role: 'director' };

const aSubmission = (changes: Partial<Submission>): RecordView =>
  aRecord('submission', '2026-W48', 's', { weekStart: week, officeId: otherOfficeId, state: 'draft', ...changes });

const aVersion = (key: string, sequence: number): RecordView =>
  aRecord('bulletinVersion', '2026-W48', key, {
    weekStart: week,
    sequence,
    publishedAt: 1,
    publishedBy: '林安',
    items: [],
    leaders: [],
  });

const noon = Date.UTC(2026, 10, 18);

const reasons = (me: Actor, ...records: RecordView[]): string[] => {
  const all = new Map([...aDirectory(), ...records].map((record) => [record.id, record]));
  return inboxEntries(all, me, { now: noon, serverNow: noon }).map(({ reason }) => reason);
};

describe('the inbox', () => {
  it('tells an office that it was urged or its plan returned', () => {
    expect(reasons(liaison, aSubmission({ urgedAt: 1 }))).toEqual(['urged']);
    expect(reasons(liaison, aSubmission({ state: 'returned', returnReason: '缺地点' }))).toEqual(['returned']);
    expect(reasons(liaison, aSubmission({ state: 'submitted', urgedAt: 1 }))).toEqual([]);
  });

  it('asks to sign the newest version only, until it is signed', () => {
    const versions = [aVersion('v1', 0), aVersion('v2', 1)];
    expect(reasons(liaison, ...versions)).toEqual(['sign']);
    const receipt = aRecord('receipt', '2026-W48', 'r', {
      weekStart: week,
      versionId: 'bulletinVersion.2026-W48.v2',
      officeId: otherOfficeId,
      signedAt: 2,
    });
    expect(reasons(liaison, ...versions, receipt)).toEqual([]);
  });

  it('tells of a change only the offices whose item changed, and each until it has signed what concerns it', () => {
    const change = (key: string, sequence: number, toldOfficeIds: string[]): RecordView[] => [
      { ...aVersion(key, sequence), values: { ...aVersion(key, sequence).values, changeOrderId: order(key) } },
      aRecord('changeOrder', '2026-W48', key, {
        weekStart: week,
        itemId: 'planItem.2026-W48.one',
        kind: 'edit',
        reason: '会议改期',
        orderedBy: '王书记',
        issuedBy: '林安',
        issuedAt: 1,
        toldOfficeIds,
      }),
    ];
    const order = (key: string): string => `changeOrder.2026-W48.${key}`;
    const signed = (key: string): RecordView =>
      aRecord('receipt', '2026-W48', `r${key}`, {
        weekStart: week,
        versionId: `bulletinVersion.2026-W48.${key}`,
        officeId: otherOfficeId,
        signedAt: 2,
      });
    const first = aVersion('v1', 0);
    const foreign = change('v2', 1, [leadOfficeId]);
    const own = change('v3', 2, [otherOfficeId]);
    const foreignAgain = change('v4', 3, [leadOfficeId]);
    expect(reasons(liaison, first, ...foreign), 'V1 is not signed').toEqual(['sign']);
    expect(reasons(liaison, first, signed('v1'), ...foreign)).toEqual([]);
    expect(reasons(liaison, first, signed('v1'), ...foreign, ...own, ...foreignAgain)).toEqual(['sign']);
    expect(reasons(liaison, first, ...foreign, ...own, signed('v3'), ...foreignAgain)).toEqual([]);
    expect(reasons(liaison, first, signed('v1'), foreign[0] as RecordView), 'its order is on the way').toEqual([
      'sign',
    ]);
  });

  it('gives approval to the director and nobody else', () => {
    expect(reasons(director, aBulletin('awaitingApproval'))).toEqual(['approve']);
    expect(reasons({ ...director, role: 'coordinator' }, aBulletin('awaitingApproval'))).toEqual([]);
  });
});
