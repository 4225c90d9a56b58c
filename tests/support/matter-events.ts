import type { RecordKind } from '../../shared/domain/record.ts';
import { officeId } from './decision-desk.ts';
import type { InboxDesk } from './inbox-events.ts';

type Happening = (desk: InboxDesk, office: string, pick: number) => void;

const unitNames: Readonly<Record<string, string>> = {
  party: '区委办',
  congress: '区人大办',
  government: '区政府办',
  cppcc: '区政协办',
};
const unitOf = (office: string) => ({ name: unitNames[office] ?? office, officeId: officeId(office) });

/** A decision of 区委办 about some record of the kind. */
const decided =
  (name: Parameters<InboxDesk['act']>[2], kind: RecordKind, rest: object = {}): Happening =>
  (desk, _, pick) =>
    void desk.act('party', 'director', name, desk.one(desk.chosenId(kind, pick), rest));

/** What happens to matters and meetings, by name. */
export const matterHappenings: Readonly<Record<string, Happening>> = {
  trackMatter: (desk, office, pick) => {
    const values = {
      title: `督办${pick}`,
      words: '抓紧办',
      source: 'other',
      leadUnit: unitOf(office),
      dueOn: `2026-11-${19 + (pick % 10)}`,
    };
    const decision = desk.act('party', 'director', 'supervision.register', {
      ...{ officeId: officeId('party'), key: desk.nextKey(), values },
    });
    const id = decision.ok ? (decision.value[0]?.recordId ?? '') : '';
    if (pick % 4 > 0) desk.act('party', 'director', 'supervision.submit', desk.one(id));
    if (pick % 4 > 1) desk.act('party', 'director', 'supervision.approve', desk.one(id, { approvedBy: '赵国栋' }));
    if (pick % 4 > 2) desk.act('party', 'director', 'supervision.assign', desk.one(id, { givenOn: '2026-11-18' }));
  },
  approveMatter: decided('supervision.approve', 'matter', { approvedBy: '赵国栋' }),
  assignMatter: decided('supervision.assign', 'matter', { givenOn: '2026-11-18' }),
  signMatter: (desk, office, pick) => {
    const signing = { unitName: unitOf(office).name };
    desk.act(office, 'liaison', 'supervision.sign', desk.one(desk.chosenId('matter', pick), signing));
  },
  feedBackMatter: (desk, office, pick) => {
    const values = { progress: '在办', percent: 50, isFinal: pick % 2 === 0 };
    const input = desk.one(desk.chosenId('matter', pick), { unitName: unitOf(office).name, values });
    desk.act(office, 'liaison', 'supervision.feedBack', input);
  },
  passFeedback: decided('supervision.passFeedback', 'matterFeedback', { reviewedBy: '李静' }),
  returnFeedback: decided('supervision.returnFeedback', 'matterFeedback', { reviewedBy: '李静', words: '缺清单' }),
  closeMatter: decided('supervision.close', 'matter', { closedBy: '张明' }),
  urgeMatter: (desk, office, pick) => {
    const input = desk.one(desk.chosenId('matter', pick), { method: 'phone', unitName: unitOf(office).name });
    desk.act('party', 'director', 'supervision.urge', input);
  },
  askForTime: (desk, office, pick) => {
    const asked = { unitName: unitOf(office).name, toDueOn: '2026-12-20', reason: '等材料' };
    desk.act(office, 'liaison', 'supervision.requestExtension', desk.one(desk.chosenId('matter', pick), asked));
  },
  giveTime: decided('supervision.decideExtension', 'matterExtension', { isApproved: true, decidedBy: '赵国栋' }),
  callMeeting: (desk, office, pick) => {
    const values = { title: `联席会议${pick}`, heldOn: '2026-12-02', hostOfficeId: officeId(office), startAt: '09:30' };
    const line = { kind: 'meetingAttendee', values: { unit: unitOf(office) } };
    const input = { officeId: officeId('party'), key: desk.nextKey(), entries: [line] };
    const planned = { ...input, values: { ...values, placeText: '会议室', chair: '龚晓东' } };
    const decision = desk.act('party', 'director', 'meetings.plan', planned);
    const id = decision.ok ? (decision.value[0]?.recordId ?? '') : '';
    desk.act('party', 'director', 'meetings.notify', desk.one(id));
  },
  confirmNotice: (desk, office, pick) => {
    const input = { meetingId: desk.chosenId('jointMeeting', pick), unitName: unitOf(office).name };
    desk.act(office, 'liaison', 'meetings.confirmReceipt', input);
  },
};
