import { intakeText } from '../../text/emergency-intake.ts';
import { parseMoment } from '../../ui/moment-text.ts';

/** A known moment that was typed; undefined where nothing was, or it is none. */
export function typedInstant(text: string | undefined, now: number): number | undefined {
  const moment = parseMoment(text ?? '', now);
  return moment && moment.precision !== 'unknown' ? moment.at : undefined;
}

/** `{ at }` for a command: without it, now. */
export function typedAt(text: string | undefined, now: number): { readonly at?: number } {
  const at = typedInstant(text, now);
  return at === undefined ? {} : { at };
}

/** What a form says of a typed time that is none. */
export const momentRule = (clock: () => number) => ({
  validator: (_rule: unknown, text: string | undefined): Promise<void> =>
    (text ?? '').trim() === '' || typedInstant(text, clock()) !== undefined
      ? Promise.resolve()
      : Promise.reject(new Error(intakeText.unreadableKnown)),
});
