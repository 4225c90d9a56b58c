import { z } from 'zod';
import { plainDateSchema } from '../plain-date.ts';
import { instantSchema } from '../plan-cycle.ts';

const id = z.string().max(120);
const by = z.string().max(30);
const line = (max: number) => z.string().trim().max(max);

/** When it happened, when it was written down and by whom; a time that was typed in and not taken from the clock says so. */
const stamped = {
  officeId: id,
  /** The day on which the shift began whose log this is. */
  dutyDate: plainDateSchema,
  at: instantSchema,
  isTimeTyped: z.boolean().default(false),
  enteredAt: instantSchema,
  enteredBy: by,
};

/** What is not finished goes into every handover until an entry closes it. */
const open = {
  isOpen: z.boolean().default(false),
  owner: line(60).optional(),
  dueAt: instantSchema.optional(),
};

/** 记事 文电 来访 突发 设备 巡查 线路测试 签到 签退 · 批示 办理 办结 更正 about another entry or a call. */
export const logEntryKindSchema = z.enum([
  'note',
  'document',
  'visit',
  'emergency',
  'equipment',
  'patrol',
  'lineTest',
  'signIn',
  'signOut',
  'instruction',
  'handling',
  'closing',
  'correction',
]);
export type LogEntryKind = z.infer<typeof logEntryKindSchema>;

/** 值班日志: one line of a shift's log. Never edited: what turns out otherwise is a correction that stands below it. */
export const dutyLogEntrySchema = z.strictObject({
  ...stamped,
  ...open,
  kind: logEntryKindSchema,
  source: line(120).optional(),
  content: line(4000),
  handling: line(2000).optional(),
  instruction: line(2000).optional(),
  /** Of an instruction, handling, closing or correction: the entry or call it is about. */
  aboutId: id.optional(),
  /** Of signing in or out. */
  memberId: id.optional(),
  /** Of a line test or patrol: nothing was wrong. */
  isInOrder: z.boolean().optional(),
});
export type DutyLogEntry = z.infer<typeof dutyLogEntrySchema>;

/** 一般 重要 突发 */
export const callUrgencySchema = z.enum(['normal', 'important', 'emergency']);

/** 电话记录 (duty-and-emergency.md §1.7). Instructions, handling and the result are log entries about it. */
export const callRecordSchema = z.strictObject({
  ...stamped,
  ...open,
  direction: z.enum(['incoming', 'outgoing']),
  /** `caller…`: the other party, who called or was called; `receiver…`: the own side. */
  callerUnit: line(60),
  callerName: line(30),
  callerTitle: line(60).optional(),
  callerPhone: line(40),
  receivingUnit: line(60).optional(),
  receiver: line(30).optional(),
  content: line(4000),
  /** 拟办意见 */
  proposal: line(1000).optional(),
  urgency: callUrgencySchema,
  /** 复核: what was said was read back. */
  isReadBack: z.boolean(),
});
export type CallRecord = z.infer<typeof callRecordSchema>;
