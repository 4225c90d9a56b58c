import type { Casualties, Incident } from '../../shared/domain/emergency/incident.ts';
import { unknownCasualties } from '../../shared/domain/emergency/incident.ts';
import type { ReportKind } from '../../shared/domain/emergency/incident-report.ts';
import type { Role } from '../../shared/domain/office.ts';
import { incidentPartition } from '../../shared/rules/emergency/emergency-ids.ts';
import { type IncidentBook, type IncidentFile, incidentBookOf } from '../../shared/rules/emergency/incident-book.ts';
import { type Command, type CommandName, commandSchemas } from '../../shared/store/commands.ts';
import { fieldsOf } from '../../shared/store/decide/context.ts';
import { officeId, openDesk } from './decision-desk.ts';

export const incidentOffice = officeId('government');
/** 18 November 2026, noon. */
export const noon = Date.parse('2026-11-18T12:00:00+08:00');
export const MINUTE = 60_000;

export const casualties = (numbers: Partial<Casualties>): Casualties => ({ ...unknownCasualties, ...numbers });

export const facts = {
  title: '柳林街道建材市场火灾',
  category: 'accident',
  subtype: '火灾',
  occurredAt: { precision: 'about', at: noon - 20 * MINUTE },
  town: '柳林街道',
  sourceUnit: '柳林街道办',
} as const;

export const reportWords = (title = '') => ({ title, sections: { overview: '市场二层起火，正在扑救。' } });

/** Where a report goes: 市政府总值班室 by fax, unless said otherwise. */
export const toCity = { recipientName: '市政府总值班室', leg: 'city', channel: 'written' } as const;

/** A desk where the four offices take and report incidents. It is noon; nothing was measured of the server's clock. */
export function openEmergencyDesk() {
  const desk = openDesk();
  let keys = 0;
  const act = (office: string, role: Role, name: CommandName, input: object) =>
    desk.tryAs(office, role, { name, input: commandSchemas[name].parse(input) } as Command);
  /** Codes and fields of the refusal, or `[]` when it was done. */
  const as =
    (office: string, role: Role = 'dutyOfficer') =>
    (name: CommandName, input: object): [code: string, field: string | undefined][] => {
      const decision = act(office, role, name, input);
      return decision.ok ? [] : decision.error.map(({ code, field }) => [code, field]);
    };
  /** The same by 区政府办, which must be done. Answers the id of the first record that was written. */
  const done = (name: CommandName, input: object, office = 'government', role: Role = 'director'): string => {
    const decision = act(office, role, name, input);
    if (!decision.ok) throw new Error(`${name}: ${JSON.stringify(decision.error)}`);
    return decision.value[0]?.recordId ?? '';
  };
  const intake = (rest: object = {}) => {
    keys += 1;
    const key = `key${String(keys).padStart(10, '0')}`;
    return { officeId: incidentOffice, key, values: facts, level: 'IV', isSensitive: false, ...rest };
  };
  const register = (rest: object = {}): string => done('emergency.register', intake(rest));
  const book = (): IncidentBook =>
    incidentBookOf(desk.state.recordsOf(new Set(['all', '2026-Y', '2026-M11', '2026-M10'])));
  const file = (id: string): IncidentFile => {
    const found = book().files.get(id);
    if (!found) throw new Error(`${id} is in no book`);
    return found;
  };
  const incident = (id: string): Incident => file(id).incident;
  const acts = (id: string): string[] =>
    desk.state
      .list('timelineEntry', incidentPartition(id))
      .filter(({ values }) => values.incidentId === id)
      .map(({ values }) => values.act);
  const entry = (id: string) => {
    const last = desk.state
      .list('timelineEntry', incidentPartition(id))
      .filter(({ values }) => values.incidentId === id)
      .at(-1);
    if (!last) throw new Error(`nothing stands in the timeline of ${id}`);
    return last.values;
  };
  const one = (id: string, rest: object = {}) => ({ id, baseRevision: desk.state.revision, ...rest });
  /** A report, signed now. */
  const signed = (
    incidentId: string,
    kind: Exclude<ReportKind, 'firstCall'> = 'firstWritten',
    values = reportWords(),
  ) => {
    const id = done('emergency.draftReport', { incidentId, kind, values });
    done('emergency.signReport', one(id, { signedBy: '刘海涛' }));
    return id;
  };
  const put = (recordId: string, values: object): void => desk.write([{ recordId, fields: fieldsOf({ ...values }) }]);
  return { ...desk, act, as, done, intake, register, file, incident, acts, entry, one, signed, put, book };
}
