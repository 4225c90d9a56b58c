import type { Occurrence } from '../../../../shared/domain/emergency/incident.ts';
import type { CommandDraft } from '../../../../shared/store/commands.ts';
import { intakeText } from '../../../text/emergency-intake.ts';
import { parseMoment } from '../../../ui/moment-text.ts';
import { parseCounts } from '../counts.ts';
import { typedInstant } from '../typed-moment.ts';
import type { IntakeDraft, LevelView } from './intake-draft.ts';

const MINUTE_MS = 60_000;

/** Sentences at fields for what cannot be sent as it stands. */
export function intakeProblems(draft: IntakeDraft, view: LevelView, now: number): Record<string, string> {
  const missing = (field: keyof IntakeDraft): boolean => String(draft[field]).trim() === '';
  const unreadable = (field: 'occurred' | 'known'): boolean =>
    !missing(field) && parseMoment(draft[field], now) === undefined;
  const checks: readonly (readonly [field: string, isWrong: boolean, sentence: string])[] =
    draft.classification === 'none'
      ? [
          ['title', missing('title'), intakeText.titleMissing],
          ['occurred', unreadable('occurred'), intakeText.unreadable],
          ['known', !missing('known') && typedInstant(draft.known, now) === undefined, intakeText.unreadableKnown],
          ['counts', parseCounts(draft.counts).wrong.length > 0, intakeText.wrongCount],
          ['levelReason', view.isBelow && missing('levelReason'), intakeText.reasonMissing],
        ]
      : [
          ['documentNumber', missing('documentNumber'), intakeText.documentMissing],
          ['whereTo', missing('whereTo'), intakeText.whereMissing],
        ];
  return Object.fromEntries(
    checks.flatMap(([field, isWrong, sentence]) => (isWrong ? [[field, sentence] as const] : [])),
  );
}

/** It became known at the first key, or when it was typed; at this very minute nothing has to be said. */
function knownAt({ known, startedAt }: IntakeDraft, now: number): { readonly knownAt?: number } {
  const at = typedInstant(known, now) ?? startedAt;
  return known.trim() !== '' || now - at >= MINUTE_MS ? { knownAt: at } : {};
}

/** A time that nobody said is not known. */
const occurrence = ({ occurred }: IntakeDraft, now: number): Occurrence =>
  parseMoment(occurred, now) ?? { precision: 'unknown' };

export function registerInput(
  draft: IntakeDraft,
  officeId: string,
  { level, isBelow }: LevelView,
  now: number,
): CommandDraft<'emergency.register'> {
  const { key, category, callId, levelReason, isSensitive, classification } = draft;
  const [name, phone] = [draft.sourceName.trim(), draft.sourcePhone.trim()];
  return {
    officeId,
    key,
    values: {
      title: draft.title.trim(),
      category,
      subtype: draft.subtype.trim(),
      occurredAt: occurrence(draft, now),
      town: draft.town.trim(),
      address: draft.address.trim(),
      sourceUnit: draft.sourceUnit.trim(),
      course: draft.course.trim(),
      casualties: parseCounts(draft.counts).casualties,
    },
    classification,
    ...knownAt(draft, now),
    isKnownAtTyped: draft.known.trim() !== '',
    ...(callId && { callId }),
    level,
    isSensitive,
    ...(isBelow && { levelReason: levelReason.trim() }),
    ...((name || phone) && { source: { name, phone, unit: draft.sourceUnit.trim() } }),
  };
}

/** Undefined while no 密级 is chosen. */
export function stubInput(
  { classification, documentNumber, whereTo, fromUnit, startedAt }: IntakeDraft,
  officeId: string,
): CommandDraft<'emergency.keepStub'> | undefined {
  if (classification === 'none') return undefined;
  return {
    values: {
      officeId,
      classification,
      documentNumber: documentNumber.trim(),
      whereTo: whereTo.trim(),
      ...(fromUnit.trim() && { fromUnit: fromUnit.trim() }),
      receivedAt: startedAt,
    },
  };
}
