import type { CallRecord } from '../../../../shared/domain/duty/duty-log.ts';
import type { ThresholdTable } from '../../../../shared/domain/emergency/emergency-rules.ts';
import type {
  Casualties,
  CasualtyKind,
  Classification,
  IncidentCategory,
  IncidentLevel,
} from '../../../../shared/domain/emergency/incident.ts';
import { isGraver } from '../../../../shared/rules/emergency/levels.ts';
import { type LevelSuggestion, suggestLevel } from '../../../../shared/rules/emergency/suggest-level.ts';
import { casualtyKinds, parseCounts } from '../counts.ts';

export type CountTexts = Readonly<Record<CasualtyKind, string>>;

/** 接报 as it stands on the screen, kept on this computer at every key. */
export interface IntakeDraft {
  /** Drawn once: saved twice it is one incident. */
  readonly key: string;
  /** The first key; the time at which it became known unless another was typed. */
  readonly startedAt: number;
  readonly callId: string;
  readonly title: string;
  readonly category: IncidentCategory;
  readonly subtype: string;
  readonly occurred: string;
  readonly known: string;
  readonly town: string;
  readonly address: string;
  readonly sourceUnit: string;
  readonly sourceName: string;
  readonly sourcePhone: string;
  readonly counts: CountTexts;
  readonly course: string;
  /** Missing while the suggestion is followed. */
  readonly level?: IncidentLevel;
  readonly levelReason: string;
  readonly isSensitive: boolean;
  readonly classification: Classification;
  readonly documentNumber: string;
  readonly whereTo: string;
  readonly fromUnit: string;
}

const noCounts = Object.fromEntries(casualtyKinds.map((kind) => [kind, ''])) as CountTexts;

const emptyBody = {
  title: '',
  category: 'accident',
  subtype: '',
  occurred: '',
  known: '',
  town: '',
  address: '',
  sourceUnit: '',
  sourceName: '',
  sourcePhone: '',
  counts: noCounts,
  course: '',
  levelReason: '',
  isSensitive: false,
} as const satisfies Partial<IntakeDraft>;

export const emptyIntake = (key: string, startedAt: number): IntakeDraft => ({
  ...emptyBody,
  key,
  startedAt,
  callId: '',
  classification: 'none',
  documentNumber: '',
  whereTo: '',
  fromUnit: '',
});

/** What a call in the duty log told; it became known when the call came. */
export const fromCall = (
  draft: IntakeDraft,
  callId: string,
  { content, callerUnit, callerName, callerPhone, at }: CallRecord,
): IntakeDraft => ({
  ...draft,
  callId,
  startedAt: at,
  title: content.slice(0, 120),
  course: content,
  sourceUnit: callerUnit,
  sourceName: callerName,
  sourcePhone: callerPhone,
});

const words = ['title', 'subtype', 'occurred', 'town', 'address', 'sourceUnit', 'sourceName', 'sourcePhone'] as const;
const stubWords = ['course', 'documentNumber', 'whereTo', 'fromUnit'] as const;

/** Nothing worth keeping was typed or chosen. */
export const isBlank = (draft: IntakeDraft): boolean =>
  draft.classification === 'none' &&
  [...words, ...stubWords].every((field) => draft[field].trim() === '') &&
  casualtyKinds.every((kind) => draft.counts[kind].trim() === '');

/** With a 密级 the body goes out of the form, and out of the draft on the disk; the level goes with it. */
export function classified(
  { level: _level, ...rest }: IntakeDraft,
  classification: Exclude<Classification, 'none'>,
): IntakeDraft {
  return { ...rest, ...emptyBody, classification };
}

/** Without a 密级 again: with the body that it had before, where that is still known. */
export function unclassified(draft: IntakeDraft, former: IntakeDraft | null): IntakeDraft {
  const { documentNumber, whereTo, fromUnit } = draft;
  return { ...(former ?? draft), documentNumber, whereTo, fromUnit, classification: 'none' };
}

/** 小类 of the table belong to a category: naming one chooses it. */
export function withSubtype(draft: IntakeDraft, subtype: string, table: ThresholdTable): IntakeDraft {
  const subject = table.subjects.find((known) => known.subject === subtype);
  return { ...draft, subtype, category: subject?.category ?? draft.category };
}

/** Counts that cannot be read count as not known. */
export const casualtiesOf = (counts: CountTexts): Casualties => parseCounts(counts).casualties;

export interface LevelView {
  readonly suggestion: LevelSuggestion;
  readonly level: IncidentLevel;
  /** Chosen below what the numbers say: asks for a reason. */
  readonly isBelow: boolean;
}

export function levelView(draft: IntakeDraft, table: ThresholdTable): LevelView {
  const { category, subtype, counts } = draft;
  const facts = { category, subtype, casualties: casualtiesOf(counts), loss: null, uncontrolledHours: null };
  const suggestion = suggestLevel(facts, table);
  const level = draft.level ?? suggestion.level;
  return { suggestion, level, isBelow: isGraver(suggestion.level, level) };
}
