import { bytesToHex } from '../../base/bytes.ts';
import { chinaTimeOf } from '../../domain/china-time.ts';
import { addDays, type PlainDate } from '../../domain/plain-date.ts';
import { emptyPlanItem, type PlanItem } from '../../domain/plan-item.ts';
import { directoryPartition, recordId } from '../../domain/record.ts';
import { weekStartOf } from '../../domain/week.ts';
import { contactId } from '../../rules/directory/contact-ids.ts';
import { fieldsOf, type OperationDraft } from '../../store/decide/context.ts';
import { SHARE_FORMAT_VERSION } from '../../sync/workspace-file.ts';
import type { HostCore } from '../host-core.ts';
import type { Session } from '../session.ts';
import { sampleAbsences } from './sample-absences.ts';
import { sampleCollectingWeek } from './sample-collecting-week.ts';
import { sampleContacts } from './sample-contacts.ts';
import { fillDuty } from './sample-duty.ts';
import { fillDesks } from './sample-duty-desk.ts';
import { fillEmergency } from './sample-emergency.ts';
import type { SampleItem } from './sample-item.ts';
import { fillMatters } from './sample-matters.ts';
import { fillMeetings } from './sample-meetings.ts';
import { sampleDistrictName, sampleLeaders, sampleOffices, samplePeople, sampleVenues } from './sample-people.ts';
import { samplePublishedWeek } from './sample-published-week.ts';
import { fillReception } from './sample-reception.ts';

const entryId = (kind: 'office' | 'person' | 'leader' | 'venue', key: string): string =>
  recordId(kind, directoryPartition, `sample-${key}`);

/**
 * Founds a workspace with a fictitious district: this week published and changed once, next week being collected.
 * Everything after the directory goes through the same commands that people use.
 */
export async function fillSample(core: HostCore): Promise<void> {
  const { ports } = core;
  const id = ports.ids.next().slice(0, 20);
  const ownerPublicKey = bytesToHex(ports.device.signer.publicKey);
  const own = { districtName: sampleDistrictName, ownerPublicKey };
  await ports.link.createWorkspace({ id, formatVersion: SHARE_FORMAT_VERSION, ...own });
  await ports.profile.write({ ...ports.profile.read(), workspaceId: id, ...own });
  const session = await core.openSession(id);
  const director = entryId('person', 'director');
  const leadOfficeId = entryId('office', 'party');
  const founder = { personId: director, officeId: leadOfficeId, role: 'director' as const };
  core.requireDesk().found({ ...founder, leadOfficeId, requiresInvitation: false, keyId: null });
  session.write([...directoryDrafts(), ...contactDrafts()], director);
  const become = async (key: string): Promise<void> =>
    ports.profile.write({ ...ports.profile.read(), personId: entryId('person', key) });
  await become('director');
  const thisWeek = weekStartOf(chinaTimeOf(ports.clock.now()).date);
  await publishWeek(session, thisWeek, become);
  await collectWeek(session, addDays(thisWeek, 7), become);
  await become('director');
  reportAbsences(session, thisWeek);
  fillDuty(session, entryId, director, ports.clock.now());
  const officeId = (key: string): string => entryId('office', key);
  fillDesks(session, officeId, director, ports.clock.now());
  await fillEmergency({ session, officeId, become, now: ports.clock.now() });
  await become('director');
  const now = ports.clock.now();
  const ids = {
    office: officeId,
    leader: (key: string) => entryId('leader', key),
    venue: (key: string) => entryId('venue', key),
  };
  await fillReception({ session, officeId, become, now }, ids);
  await fillMatters({ session, officeId, become, now });
  await fillMeetings({ session, officeId, become, now });
  await become('director');
}

function reportAbsences(session: Session, thisWeek: PlainDate): void {
  for (const { leader, from, to, approvedBy, isBack, ...rest } of sampleAbsences) {
    const [fromDate, toDate] = [addDays(thisWeek, from), addDays(thisWeek, to)];
    const values = { ...rest, leaderId: entryId('leader', leader), fromDate, toDate };
    const [id = ''] = session.run({ name: 'absences.file', input: { values } }).ids;
    const at = () => ({ id, baseRevision: session.state.revision });
    if (approvedBy) session.run({ name: 'absences.approve', input: { ...at(), approvedBy } });
    const returned = { returnedOn: toDate, returnedPart: rest.toPart };
    if (isBack) session.run({ name: 'absences.reportReturn', input: { ...at(), ...returned } });
  }
}

const padded = (index: number): string => String(index + 1).padStart(2, '0');

/** Numbers of a range that is given to nobody. */
const officeLines = (index: number) => ({ officePhone: `886000${index + 1}`, fax: `886010${index + 1}` });

function directoryDrafts(): OperationDraft[] {
  const offices = sampleOffices.map(({ key, ...office }, index) => ({
    recordId: entryId('office', key),
    fields: fieldsOf({ ...office, ...officeLines(index), rankOrder: index + 1 }),
  }));
  const leaders = sampleLeaders.map(({ key, office, isPrincipal = false, ...leader }, index) => ({
    recordId: entryId('leader', key),
    fields: fieldsOf({
      ...leader,
      isPrincipal,
      officePhone: `88650${padded(index)}`,
      rankOrder: index + 1,
      servingOfficeId: entryId('office', office),
    }),
  }));
  const venues = sampleVenues.map(({ key, ...venue }) => ({
    recordId: entryId('venue', key),
    fields: fieldsOf({ ...venue, bufferMinutes: 0 }),
  }));
  const people = samplePeople.map(({ key, office, ...person }, index) => ({
    recordId: entryId('person', key),
    fields: fieldsOf({ ...person, officePhone: `88651${padded(index)}`, officeId: entryId('office', office) }),
  }));
  const workspace = {
    recordId: recordId('workspace', directoryPartition, 'workspace'),
    fields: fieldsOf({ districtName: sampleDistrictName }),
  };
  return [workspace, ...offices, ...leaders, ...venues, ...people];
}

const contactDrafts = (): OperationDraft[] =>
  sampleContacts.map(([name, organisation, position, officePhone, mobile, { office, ...rest } = {}], index) => {
    const officeId = office && entryId('office', office);
    const values = { name, organisation, position, officePhone, mobile, ...rest, officeId, rankOrder: index + 1 };
    return { recordId: contactId(officeId, `sample${index + 1}`), fields: fieldsOf(values) };
  });

function planItem(sample: SampleItem, weekStart: PlainDate): PlanItem {
  const { day, untilDay, time, content, office, leaders, venue, place, organiser, category, others, flags } = sample;
  return {
    ...emptyPlanItem(entryId('office', office), weekStart, addDays(weekStart, day - 1)),
    time,
    content,
    attendance: leaders.map((key, index) => ({
      leaderId: entryId('leader', key),
      role: index === 0 && leaders.length > 1 ? 'host' : 'attend',
    })),
    organiserUnit: organiser,
    category: category ?? 'meeting',
    ...(untilDay !== undefined && { endDate: addDays(weekStart, untilDay - 1) }),
    ...(venue !== undefined && { venueId: entryId('venue', venue) }),
    ...(place !== undefined && { placeText: place }),
    ...(others !== undefined && { otherAttendees: others }),
    ...flags,
  };
}

const liaisons = {
  party: 'coordinator',
  congress: 'congressLiaison',
  government: 'governmentLiaison',
  cppcc: 'cppccLiaison',
  reception: 'receptionist',
} as const;
type Become = (key: string) => Promise<void>;

async function enterAndSubmit(
  session: Session,
  items: readonly SampleItem[],
  weekStart: PlainDate,
  submits: readonly string[],
  become: Become,
): Promise<void> {
  for (const office of ['party', 'congress', 'government', 'cppcc'] as const) {
    await become(liaisons[office]);
    for (const sample of items.filter((item) => item.office === office)) {
      session.run({ name: 'plans.createItem', input: { values: planItem(sample, weekStart) } });
    }
    const officeId = entryId('office', office);
    if (submits.includes(office)) session.run({ name: 'plans.submitWeek', input: { weekStart, officeId } });
  }
}

async function publishWeek(session: Session, weekStart: PlainDate, become: Become): Promise<void> {
  await enterAndSubmit(session, samplePublishedWeek, weekStart, ['party', 'congress', 'government', 'cppcc'], become);
  await become('director');
  for (const { key } of sampleOffices.filter(({ body }) => body !== 'reception')) {
    session.run({ name: 'plans.acceptSubmission', input: { weekStart, officeId: entryId('office', key) } });
  }
  session.run({ name: 'plans.sendForApproval', input: { weekStart } });
  session.run({ name: 'plans.approve', input: { weekStart } });
  const published = session.run({ name: 'plans.publish', input: { weekStart } });
  const meeting = session.state
    .list('planItem', published.ids[0]?.split('.')[1])
    .find(({ values }) => values.content === '信访积案化解推进会');
  if (!meeting) return;
  session.run({
    name: 'plans.issueChange',
    input: {
      weekStart,
      baseRevision: session.state.revision,
      reason: '市委政法委同时段视频会议',
      orderedBy: '冯学军',
      change: { kind: 'edit', itemId: meeting.id, changes: { time: { kind: 'exact', start: '16:00', end: '17:30' } } },
    },
  });
}

/** 区政协办 has not submitted yet, and 区政府办's submission waits to be accepted. */
async function collectWeek(session: Session, weekStart: PlainDate, become: Become): Promise<void> {
  await enterAndSubmit(session, sampleCollectingWeek, weekStart, ['party', 'congress', 'government'], become);
  await become('director');
  session.run({ name: 'plans.acceptSubmission', input: { weekStart, officeId: entryId('office', 'congress') } });
}
