import { nodeHashing } from '../../electron/storage/node-crypto.ts';
import type { Role } from '../../shared/domain/office.ts';
import type { Command } from '../../shared/store/commands.ts';
import { fieldsOf, type OperationDraft } from '../../shared/store/decide/context.ts';
import { decide } from '../../shared/store/decide/decide.ts';
import type { Operation } from '../../shared/store/operation.ts';
import { headsKnownAt } from '../../shared/store/record-state.ts';
import { State } from '../../shared/store/state.ts';
import { testLeaders, testOffices } from './plan-builders.ts';

/** The id of an office of `testOffices`. */
export const officeId = (key: string): string => `office.all.${key}`;

/** A workspace in memory where people of several offices decide one after another. */
export function openDesk() {
  const state = new State();
  const operations: Operation[] = [];
  let number = 0;
  let keys = 0;
  const nextKey = (): string => {
    keys += 1;
    return `key${keys}`;
  };
  let now = Date.UTC(2026, 10, 18, 4);
  let clockOffsetMs: number | null = null;
  const write = (drafts: readonly OperationDraft[]): void => {
    const made = drafts.map(({ recordId, fields, baseRevision }) => {
      number += 1;
      const known = Object.keys(fields).map(
        (field) => [field, headsKnownAt(state.heads(recordId), field, baseRevision ?? state.revision)] as const,
      );
      const replaces = Object.fromEntries(known.filter(([, ids]) => ids.length > 0));
      return {
        id: `abcdef.${number}.rand`,
        stamp: [now, number] as const,
        deviceId: 'd',
        personId: 'p',
        recordId,
        fields,
        replaces,
      };
    });
    operations.push(...made);
    state.apply(made);
  };
  write([...testOffices, ...testLeaders].map(([recordId, values]) => ({ recordId, fields: fieldsOf(values) })));
  const tryAs = (office: string, role: Role, command: Command) => {
    const actor = {
      personId: `person.all.${office}-${role}`,
      name: `${office} ${role}`,
      officeId: officeId(office),
      role,
    };
    const decision = decide(command, {
      state,
      actor,
      now,
      newKey: nextKey,
      hashing: nodeHashing,
      clockOffsetMs,
      sealPerson: (incidentId, details) => `${incidentId} ${JSON.stringify(details)}`,
    });
    if (decision.ok) write(decision.value);
    return decision;
  };
  return {
    state,
    /** Everything that was written, in the order of writing. */
    operations: operations as readonly Operation[],
    write,
    setTime: (instant: number): void => {
      now = instant;
    },
    /** How far the file server's clock is ahead of the computer's. */
    setClockOffset: (milliseconds: number | null): void => {
      clockOffsetMs = milliseconds;
    },
    /** Codes of the refusal, or `[]` when it was done. */
    as: (office: string, role: Role, command: Command): string[] => {
      const decision = tryAs(office, role, command);
      return decision.ok ? [] : decision.error.map(({ code }) => code);
    },
    tryAs,
    items: () => state.list('planItem', '2026-W48'),
    versions: () =>
      state.list('bulletinVersion', '2026-W48').sort((left, right) => left.values.sequence - right.values.sequence),
  };
}
