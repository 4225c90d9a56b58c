import { type Casualties, type CasualtyKind, casualtiesSchema } from '../../../shared/domain/emergency/incident.ts';

/** In the order in which they are told. */
export const casualtyKinds: readonly CasualtyKind[] = casualtiesSchema.keyof().options;

interface ParsedCounts {
  readonly casualties: Casualties;
  /** What cannot be read as a number of people. */
  readonly wrong: readonly CasualtyKind[];
}

/** Typed numbers: nothing is 待核, which is not none. */
export function parseCounts(texts: Readonly<Record<CasualtyKind, string>>): ParsedCounts {
  const plain = (kind: CasualtyKind): string => texts[kind].normalize('NFKC').trim();
  const wrong = casualtyKinds.filter((kind) => plain(kind) !== '' && !/^\d{1,6}$/.test(plain(kind)));
  const casualties = Object.fromEntries(
    casualtyKinds.map((kind) => [kind, plain(kind) === '' || wrong.includes(kind) ? null : Number(plain(kind))]),
  ) as Casualties;
  return { casualties, wrong };
}

export const countTexts = (casualties: Casualties): Readonly<Record<CasualtyKind, string>> =>
  Object.fromEntries(casualtyKinds.map((kind) => [kind, casualties[kind]?.toString() ?? ''])) as Record<
    CasualtyKind,
    string
  >;
