import { useMe, useRecords } from '../../state/hooks.ts';
import { leadOffice } from '../../state/records.ts';

/** Whether this person reads an office's log and handovers: those of the own office, and of every office in the lead office. */
export function useReadsLog(officeId: string): boolean {
  const me = useMe();
  const lead = leadOffice(useRecords())?.id;
  return me.role !== 'viewer' && (me.officeId === officeId || me.officeId === lead);
}
