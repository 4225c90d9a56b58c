import type { ClockTime } from '../../shared/domain/plain-date.ts';

/** A clock time as people type it: `9:30`, `930`, `9`, `14：00`, full-width digits; undefined when it is none. */
export function parseClock(text: string): ClockTime | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  const match = /^(\d{1,2})(?:[:.](\d{1,2}))?$/.exec(plain) ?? /^(\d{1,2})(\d{2})$/.exec(plain);
  if (!match) return undefined;
  const hours = Number(match[1]);
  const minutes = Number(match[2] ?? 0);
  if (hours > 23 || minutes > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
