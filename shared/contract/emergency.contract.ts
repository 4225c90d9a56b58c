import { z } from 'zod';
import { reportChannelSchema, reportLegSchema } from '../domain/emergency/emergency-rules.ts';
import { escalationStepSchema } from '../domain/emergency/incident-alarm.ts';
import { emergencyCommandSchemas } from '../store/emergency-commands.ts';
import { commandRequests } from './command-requests.ts';
import { event, request } from './define.ts';

/** What rings at this workstation's desk until somebody answers it. */
export const alarmViewSchema = z.object({
  /** Of its incident: what `emergency.answerAlarm` names. */
  key: z.string(),
  incidentId: z.string(),
  stage: z.enum(['half', 'near', 'over', 'told']),
  ringsAt: z.number(),
  /** Of a deadline: when its time began to run, and when it ends. */
  from: z.number().optional(),
  dueAt: z.number().optional(),
  title: z.string(),
  obligation: z
    .object({
      kind: z.enum(['first', 'daily', 'onChange', 'final']),
      leg: reportLegSchema,
      channel: reportChannelSchema,
    })
    .optional(),
  /** Of a report that the own office was told by. */
  routeId: z.string().optional(),
  /** Nobody answered: who is to be called. */
  called: z.object({ step: escalationStepSchema, name: z.string(), phone: z.string() }).optional(),
});
export type AlarmView = z.infer<typeof alarmViewSchema>;

export const emergencyContract = {
  ...commandRequests(emergencyCommandSchemas),
  'emergency.getAlarms': request(z.undefined(), z.array(alarmViewSchema)),
  /** Everything that rings, whenever that changes. */
  'emergency.alarmsChanged': event(z.array(alarmViewSchema)),
} as const;
