import { cpSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { contract } from '../../../shared/contract/contract.ts';
import { chinaTimeOf } from '../../../shared/domain/china-time.ts';
import { monthOf, partitionsOfMonths, withMonthsBeside } from '../../../shared/domain/month.ts';
import { type Role, roleSchema } from '../../../shared/domain/office.ts';
import { addDays } from '../../../shared/domain/plain-date.ts';
import { weekPartition, weekStartOf } from '../../../shared/domain/week.ts';
import { isAbout } from '../../../shared/rules/subject-ids.ts';
import { rightsTable } from '../../fixtures/rights-table.ts';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { inputOf, type Matter, subjectOf } from '../../support/rights-inputs.ts';

const cellWords = ['都可', '本办', '本办和区委办', '区委办', '受文办', '创建人', '不可', '不论'] as const;
type CellWord = (typeof cellWords)[number];
type Whose = 'own' | 'other' | 'lead';

const [headLine = '', ...lines] = rightsTable.trim().split('\n');
const rows = lines.flatMap((line) => {
  const [names = '', ...cells] = line.split(' | ');
  return names.split(' ').map((name) => ({ name, cells: cells as CellWord[] }));
});
const requests = Object.entries(contract).flatMap(([name, { kind }]) => (kind === 'request' ? [name] : []));
const roles: readonly Role[] = roleSchema.options;

const allows: Readonly<Record<CellWord, readonly Whose[]>> = {
  都可: ['own', 'other', 'lead'],
  本办: ['own'],
  本办和区委办: ['own', 'lead'],
  区委办: ['lead'],
  受文办: ['other'],
  创建人: [],
  不可: [],
  不论: [],
};
const offices: Readonly<Record<Whose, string>> = { own: '区政府办', other: '区政协办', lead: '区委办' };

describe('the table of rights', () => {
  test('names every request of the contract once, and nothing else, with a word for every role', () => {
    expect(rows.map(({ name }) => name).sort()).toEqual([...requests].sort());
    expect(headLine).toBe('请求 | 主任 | 统筹员 | 联络员 | 值班员 | 接待 | 查看');
    for (const { name, cells } of rows) {
      expect(cells, name).toHaveLength(roles.length);
      for (const cell of cells) expect(cellWords, name).toContain(cell);
    }
  });
});

describe('a host', () => {
  const share = scratchFolder('rights-share');
  let founder: RunningHost;

  let matter: Matter;
  let founderAnswers: readonly string[] = [];

  beforeAll(async () => {
    founder = await startBrowserHost({ share, isDemo: true });
    await prepare(founder, await matterOf(founder));
    matter = await matterOf(founder);
    founderAnswers = await Promise.all(
      ['members.invite', 'members.revokeInvitation'].map((name) => answerOf(founder, name, inputOf(name, matter))),
    );
    await vi.waitUntil(async () => (await founder.call('sync.getStatus')).unpublishedCommits === 0, {
      timeout: 30_000,
    });
    await founder.stop();
  }, 60_000);
  afterAll(async () => {
    await founder?.stop();
  });

  test('lets whoever made the workspace say who comes in', () => {
    expect(founderAnswers).toHaveLength(2);
    for (const answer of founderAnswers) expect(isDenied(answer), answer).toBe(false);
  });

  const cases = (Object.keys(offices) as Whose[]).flatMap((whose) =>
    roles.map((role) => ({ whose, role, office: offices[whose] })),
  );

  test.each(cases)(
    'answers $role of $office as the table says',
    async ({ whose, role, office }) => {
      const own = scratchFolder('rights-case');
      cpSync(share, own, { recursive: true });
      const host = await startBrowserHost({ share: own });
      try {
        await joinAs(host, office, role, matter);
        const wrong: string[] = [];
        for (const { name, cells } of rows) {
          const cell = cells[roles.indexOf(role)] ?? '不可';
          if (cell === '不论') continue;
          const answer = await answerOf(host, name, inputOf(name, matter));
          const isAllowed = allows[cell].includes(whose);
          // What may not even be known of is answered like what is not there; whoever may finds it.
          const isHidden = concealing.has(name) && answer === 'UNKNOWN_RECORD';
          const isAsSaid = isAllowed ? !isDenied(answer) && !isHidden : isDenied(answer) || isHidden;
          if (!isAsSaid || answer === 'INVALID_INPUT') wrong.push(`${name}: ${cell}, but ${answer}`);
        }
        expect(wrong).toEqual([]);
      } finally {
        await host.stop();
      }
    },
    120_000,
  );
});

const concealing = new Set(['reception.buildDocument', 'reception.buildSeating', 'supervision.buildDocument']);

const isDenied = (answer: string): boolean => answer === 'NOT_PERMITTED' || answer === 'NOT_YOUR_OFFICE';

/** `done`, or the code that says why not. */
async function answerOf(host: RunningHost, name: string, input: unknown): Promise<string> {
  try {
    await host.call(name as 'records.openWindow', input as never);
    return 'done';
  } catch (error) {
    const { code, details } = JSON.parse((error as Error).message) as {
      code: string;
      details?: { violations?: readonly { code: string }[] };
    };
    return code === 'RULE_VIOLATION' ? (details?.violations?.[0]?.code ?? code) : code;
  }
}

const windowOf = async (host: RunningHost, partitions: string[]) =>
  (await host.call('records.openWindow', { partitions: partitions.slice(0, 120) })).records;

const officeIdAt = async (host: RunningHost, shortName: string): Promise<string | undefined> =>
  (await windowOf(host, ['all'])).find(({ kind, values }) => kind === 'office' && values.shortName === shortName)?.id;

const windowFor = ({ now, weekStart }: Pick<Matter, 'now' | 'weekStart'>): string[] => {
  const today = chinaTimeOf(now).date;
  const months = partitionsOfMonths(withMonthsBeside([monthOf(today)]));
  return ['all', weekPartition(weekStartOf(today)), weekPartition(weekStart), ...months];
};

/** Comes in as somebody of the office, once everything has arrived that the matter names. */
async function joinAs(host: RunningHost, office: string, role: Role, matter: Matter): Promise<void> {
  await vi.waitUntil(
    async () => {
      const arrived = new Set((await windowOf(host, windowFor(matter))).map(({ id }) => id));
      return matter.records.every(({ id }) => arrived.has(id));
    },
    { timeout: 60_000 },
  );
  const officeId = (await officeIdAt(host, office)) ?? '';
  await host.call('workspace.join', { me: { name: `某${role}`, officeId, role } });
}

/** What 区政府办 has, as the founder sees it. */
async function matterOf(host: RunningHost): Promise<Matter> {
  const now = Date.now();
  const weekStart = addDays(weekStartOf(chinaTimeOf(now).date), 7);
  const { members } = await host.call('members.list');
  const matter = {
    officeId: (await officeIdAt(host, '区政府办')) ?? '',
    toldOfficeId: (await officeIdAt(host, '区政协办')) ?? '',
    records: await windowOf(host, windowFor({ now, weekStart })),
    deviceId: members.find(({ isOwner }) => isOwner)?.deviceId ?? '',
    operationId: '',
    ...{ weekStart, now, contentBase64: 'UEsDBA==' },
  };
  const { entries } = await host.call('history.ofRecord', { id: subjectOf('planItem', matter) });
  return { ...matter, operationId: entries.at(-1)?.operationId ?? '' };
}

/**
 * What the sample lacks: an adjustment, a spot check, a rest and an absence of 区政府办, a stop and a task of its visit, and an
 * instruction that 区政协办 was asked about. */
async function prepare(host: RunningHost, matter: Matter): Promise<void> {
  const { officeId, toldOfficeId, records, weekStart, now } = matter;
  const ofOffice = (kind: string) =>
    records.filter((record) => record.kind === kind && record.values.officeId === officeId);
  const shift = ofOffice('dutyShift').find(({ values }) => String(values.date) > addDays(weekStart, -2) && values.due);
  const due = shift?.values.due as { memberId: string } | undefined;
  const other = ofOffice('dutyMember').find(({ id }) => id !== due?.memberId);
  await host.call('duty.requestAdjustment', {
    shiftId: shift?.id ?? '',
    toMemberId: other?.id ?? '',
    reason: '出差',
    lateReason: '临时通知',
    isDraft: false,
  });
  await host.call('duty.addSpotCheck', {
    values: {
      officeId,
      checkedAt: now,
      means: 'phone',
      number: '8863000',
      findings: ['unanswered'],
      action: 'corrected',
    },
  });
  await host.call('duty.takeRest', {
    values: { officeId, memberId: other?.id ?? '', date: weekStart, days: 0.5, note: '' },
  });
  const route = records.find(({ kind, values }) => kind === 'reportRoute' && values.toOfficeId === toldOfficeId);
  const told = records.find(({ id, kind }) => kind === 'incident' && isAbout(id, route?.id ?? ''));
  const said = { incidentId: told?.id ?? '', leaderName: '李明华', text: '请核实', channel: 'paper' } as const;
  const { ids, revision } = await host.call('emergency.addInstruction', { values: said });
  const [id = ''] = ids.filter((each) => each.startsWith('incidentInstruction'));
  const to = { toUnit: '区政协办公室', toOfficeId: toldOfficeId };
  await host.call('emergency.forwardInstruction', { id, baseRevision: revision, ...to });
  await host.call('absences.file', {
    values: {
      leaderId: subjectOf('leader', matter),
      ...{
        fromDate: weekStart,
        fromPart: 'morning',
        toDate: weekStart,
        toPart: 'evening',
        place: '省城',
        reason: '开会',
      },
    },
  });
  const tracked = subjectOf('matter', matter);
  const unit = records.find(({ id: each }) => each === tracked)?.values.leadUnit as { name: string } | undefined;
  await host.call('supervision.requestExtension', {
    ...{ id: tracked, baseRevision: revision, unitName: unit?.name ?? '' },
    ...{ toDueOn: addDays(weekStart, 60), reason: '工地复工推迟' },
  });
  const visit = subjectOf('reception', matter);
  await host.call('reception.addEntries', {
    receptionId: visit,
    entries: [
      {
        kind: 'itineraryStop',
        values: { date: weekStart, time: { kind: 'dayPart', part: 'morning' }, content: '座谈' },
      },
      { kind: 'receptionTask', values: { task: '会场布置' } },
    ],
  });
}
