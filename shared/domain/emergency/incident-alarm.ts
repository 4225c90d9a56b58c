import { z } from 'zod';
import { instantSchema } from '../plan-cycle.ts';

const id = z.string().max(120);
const by = z.string().max(60);
const alarmKey = z.string().regex(/^[0-9A-Za-z-]{1,50}$/);

/** 已知悉 of one alarm of one incident: from then on it is silent, at every workstation. */
export const alarmAnswerSchema = z.strictObject({
  officeId: id,
  incidentId: id,
  alarmKey,
  answeredAt: instantSchema,
  answeredBy: by,
});
export type AlarmAnswer = z.infer<typeof alarmAnswerSchema>;

/** 带班领导, then 总带班. */
export const escalationStepSchema = z.enum(['lead', 'chief']);
export type EscalationStep = z.infer<typeof escalationStepSchema>;

/** 升级: nobody answered an alarm, so the next higher is to be called. One record, whichever workstation notices first. */
export const alarmEscalationSchema = z.strictObject({
  officeId: id,
  incidentId: id,
  alarmKey,
  step: escalationStepSchema,
  escalatedAt: instantSchema,
  /** Who is to be called, as the roster had it; empty where nobody is on it. */
  name: z.string().trim().max(30).default(''),
  phone: z.string().trim().max(40).default(''),
});
export type AlarmEscalation = z.infer<typeof alarmEscalationSchema>;
