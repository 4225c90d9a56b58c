import type { Role } from '../../shared/domain/office.ts';
import { type MatterBook, type MatterFile, matterBookOf } from '../../shared/rules/supervision/matter-book.ts';
import { type Command, type CommandName, commandSchemas } from '../../shared/store/commands.ts';
import { officeId, openDesk } from './decision-desk.ts';

/** 18 November 2026, a Wednesday, noon. */
export const noon = Date.parse('2026-11-18T12:00:00+08:00');
export const DAY_MS = 86_400_000;

/** A 批示 of 区委书记 for 区政府办, with 区教育局 beside it. */
export const matterFacts = {
  title: '校园食堂食品安全专项检查',
  words: '请政府办牵头，教育局配合，全面排查，月底前报结果。',
  source: 'instruction',
  leaderName: '张明',
  leaderTitle: '区委书记',
  leadUnit: { name: '区政府办', officeId: officeId('government') },
  assistUnits: [{ name: '区教育局' }],
  contact: '李静',
  contactPhone: '88600011',
} as const;

export const feedback = (rest: object = {}) => ({
  unitName: '区政府办',
  values: { progress: '已检查32所学校', percent: 60, isFinal: false, signedBy: '王立', ...rest },
});

/** A desk where 区委办 tracks matters and 区政府办 answers for them. It is noon. */
export function openSupervisionDesk() {
  const desk = openDesk();
  desk.setTime(noon);
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
  /** What must be done. Answers the id of the first record that was written. */
  const done = (name: CommandName, input: object, office = 'party', role: Role = 'director'): string => {
    const decision = act(office, role, name, input);
    if (!decision.ok) throw new Error(`${name}: ${JSON.stringify(decision.error)}`);
    return decision.value[0]?.recordId ?? '';
  };
  const registration = (values: object = {}, office = 'party') => {
    keys += 1;
    const key = `key${String(keys).padStart(10, '0')}`;
    return { officeId: officeId(office), key, values: { ...matterFacts, ...values } };
  };
  const register = (values: object = {}): string => done('supervision.register', registration(values));
  const months = ['2026-M11', '2026-M12', '2027-M01'];
  const book = (): MatterBook => matterBookOf(desk.state.recordsOf(new Set(['all', '2026-Y', '2027-Y', ...months])));
  const file = (id: string): MatterFile => {
    const found = book().files.get(id);
    if (!found) throw new Error(`${id} is in no book`);
    return found;
  };
  const one = (id: string, rest: object = {}) => ({ id, baseRevision: desk.state.revision, ...rest });
  const filed = (values: object = {}): string => {
    const id = register({ dueOn: '2026-12-03', ...values });
    done('supervision.submit', one(id));
    done('supervision.approve', one(id, { approvedBy: '赵国栋' }));
    return id;
  };
  const assigned = (values: object = {}): string => {
    const id = filed(values);
    done('supervision.assign', one(id, { givenOn: '2026-11-18' }));
    return id;
  };
  const answer = (name: CommandName, input: object): string => done(name, input, 'government', 'liaison');
  const signed = (values: object = {}): string => {
    const id = assigned(values);
    answer('supervision.sign', one(id, { unitName: '区政府办' }));
    return id;
  };
  /** Handed in, with the id of the feedback. */
  const handedIn = (values: object = {}): readonly [matter: string, feedback: string] => {
    const id = signed(values);
    return [id, answer('supervision.feedBack', one(id, feedback({ isFinal: true, percent: 100 })))];
  };
  const closed = (values: object = {}): string => {
    const [id, feedbackId] = handedIn(values);
    done('supervision.passFeedback', one(feedbackId, { reviewedBy: '李静' }));
    done('supervision.close', one(id, { closedBy: '张明' }));
    return id;
  };
  const state = (id: string) => file(id).matter.state;
  return {
    ...desk,
    ...{ act, as, done, registration, register, book, file, one, filed, assigned, answer, signed, handedIn, closed },
    stateOf: state,
  };
}
