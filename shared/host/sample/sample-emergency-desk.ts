import type { IncidentFacts, PersonDetails } from '../../domain/emergency/incident.ts';
import { incidentFactsSchema, personDetailsSchema } from '../../domain/emergency/incident.ts';
import { incidentId } from '../../rules/emergency/emergency-ids.ts';
import type { Command, CommandDraft, CommandName } from '../../store/commands.ts';
import { commandSchemas } from '../../store/commands.ts';
import { decide } from '../../store/decide/decide.ts';
import type { Session } from '../session.ts';

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

export interface District {
  readonly session: Session;
  readonly officeId: (key: string) => string;
  readonly become: (key: string) => Promise<void>;
  readonly now: number;
}

/** Does what people at the desks would have done at those moments. */
export class Desk {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  run<N extends CommandName>(at: number, name: N, input: CommandDraft<N>): readonly string[] {
    const command = { name, input: commandSchemas[name].parse(input) } as unknown as Command;
    return this.#session.carryOut((context) => decide(command, { ...context, now: at })).ids;
  }

  /** The newest revision, as somebody who has just read has before the eyes. */
  at = (id: string): { readonly id: string; readonly baseRevision: number } => ({
    id,
    baseRevision: this.#session.state.revision,
  });

  async register(at: number, values: CommandDraft<'emergency.register'>): Promise<string> {
    const id = incidentId(values.officeId, at, values.key);
    await this.#session.incidentKeys.ensure(id);
    this.run(at, 'emergency.register', { ...values, knownAt: at });
    return id;
  }

  /** Drafted, signed and sent to the city's duty room at that moment. */
  sendWritten(incidentId: string, kind: 'firstWritten' | 'final', title: string, overview: string, at: number): void {
    const values = { title, sections: { overview } };
    const [report = ''] = this.run(at - 12 * MINUTE_MS, 'emergency.draftReport', { incidentId, kind, values });
    this.run(at - 4 * MINUTE_MS, 'emergency.signReport', { ...this.at(report), signedBy: '孙丽萍' });
    this.run(at, 'emergency.sendReport', {
      id: report,
      destinations: [{ recipientName: '市政府总值班室', leg: 'city', channel: 'written' }],
    });
  }
}

export const facts = (values: Partial<IncidentFacts> & Pick<IncidentFacts, 'title' | 'category' | 'occurredAt'>) =>
  incidentFactsSchema.parse(values);

export const person = (values: Partial<PersonDetails>) => personDetailsSchema.parse(values);
