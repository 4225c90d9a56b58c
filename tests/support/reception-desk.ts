import type { Role } from '../../shared/domain/office.ts';
import { receptionRulesOn } from '../../shared/rules/reception/reception-rules.ts';
import { type VisitBook, type VisitFile, visitBookOf } from '../../shared/rules/reception/visit-book.ts';
import { type Command, type CommandName, commandSchemas } from '../../shared/store/commands.ts';
import { fieldsOf } from '../../shared/store/decide/context.ts';
import { officeId, openDesk } from './decision-desk.ts';

/** 18 November 2026, noon. */
export const noon = Date.parse('2026-11-18T12:00:00+08:00');
export const receptionOffice = officeId('reception');

/** A superior's visit with a letter, of the four things that the requesting office gives. */
export const visitFacts = {
  title: '省发展改革委调研组来访',
  guestKind: 'superior',
  guestUnit: '省发展改革委',
  purpose: '调研产业园区',
  requirements: '座谈一次',
  letterState: 'received',
  letterNumber: '发改函〔2026〕412号',
  headcount: 6,
  highestRank: 'departmentDeputy',
  arriveOn: '2026-11-25',
  arriveAt: '09:40',
  departOn: '2026-11-26',
  departAt: '14:00',
} as const;

export const talks = (rest: object = {}) => ({
  kind: 'itineraryStop',
  values: {
    date: '2026-11-25',
    time: { kind: 'exact', start: '14:30', end: '16:30' },
    kind: 'talks',
    content: '座谈会',
    placeText: '第一会议室',
    ...rest,
  },
});
export const guest = (name: string, rest: object = {}) => ({ kind: 'receptionGuest', values: { name, ...rest } });
export const task = (words: string, rest: object = {}) => ({ kind: 'receptionTask', values: { task: words, ...rest } });

/** A desk where 区委办 registers visits and 接待办 carries them out. It is noon. */
export function openReceptionDesk() {
  const desk = openDesk();
  desk.setTime(noon);
  desk.write([
    {
      recordId: receptionOffice,
      fields: fieldsOf({ name: '区接待办', shortName: '接待办', body: 'reception', isLead: false, rankOrder: 9 }),
    },
  ]);
  let keys = 0;
  const act = (office: string, role: Role, name: CommandName, input: object) =>
    desk.tryAs(office, role, { name, input: commandSchemas[name].parse(input) } as Command);
  /** Codes and fields of the refusal, or `[]` when it was done. */
  const as =
    (office: string, role: Role = 'coordinator') =>
    (name: CommandName, input: object): [code: string, field: string | undefined][] => {
      const decision = act(office, role, name, input);
      return decision.ok ? [] : decision.error.map(({ code, field }) => [code, field]);
    };
  /** The same by 区委办, which must be done. Answers the id of the first record that was written. */
  const done = (name: CommandName, input: object, office = 'party', role: Role = 'director'): string => {
    const decision = act(office, role, name, input);
    if (!decision.ok) throw new Error(`${name}: ${JSON.stringify(decision.error)}`);
    return decision.value[0]?.recordId ?? '';
  };
  const registration = (values: object = {}, entries: readonly object[] = []) => {
    keys += 1;
    const key = `key${String(keys).padStart(10, '0')}`;
    return { officeId: officeId('party'), key, values: { ...visitFacts, ...values }, entries };
  };
  const register = (values: object = {}, entries: readonly object[] = []): string =>
    done('reception.register', registration(values, entries));
  const book = (): VisitBook => visitBookOf(desk.state.recordsOf(new Set(['all', '2026-Y', '2026-M11', '2026-M12'])));
  const file = (id: string): VisitFile => {
    const found = book().files.get(id);
    if (!found) throw new Error(`${id} is in no book`);
    return found;
  };
  const one = (id: string, rest: object = {}) => ({ id, baseRevision: desk.state.revision, ...rest });
  const stage = (id: string) => file(id).reception.stage;
  /** From its registration to a plan that is being drawn up. */
  const planned = (values: object = {}, entries: readonly object[] = [talks()]): string => {
    const id = register({ grade: '区长主持座谈', gradeDecidedBy: '书记', ...values }, entries);
    done('reception.advance', one(id));
    done('reception.advance', one(id));
    return id;
  };
  const approveAll = (id: string): void => {
    for (const { key } of receptionRulesOn('2026-11-25', []).approvalSteps)
      done('reception.approve', one(id, { step: key, decidedBy: '王立' }));
  };
  const approved = (values: object = {}, entries?: readonly object[]): string => {
    const id = planned(values, entries);
    done('reception.advance', one(id));
    approveAll(id);
    return id;
  };
  const issued = (values: object = {}, entries?: readonly object[]): string => {
    const id = approved(values, entries);
    done('reception.issuePlan', one(id));
    return id;
  };
  return {
    ...desk,
    act,
    as,
    done,
    registration,
    register,
    book,
    file,
    one,
    stage,
    planned,
    approveAll,
    approved,
    issued,
  };
}
