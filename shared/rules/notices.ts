import { chinaTimeOf } from '../domain/china-time.ts';
import { longestSilenceHours, type NoticeKind, type Notices, type Silence } from '../domain/notices.ts';

const HOUR_MS = 3_600_000;

/** Whether the bell is held back. A clock that was set back, or a silence longer than a shift, holds nothing back. */
export const isSilent = (silence: Silence | null, now: number): boolean =>
  silence !== null &&
  now >= silence.from &&
  now < silence.until &&
  silence.until - silence.from <= longestSilenceHours * HOUR_MS;

/** `now`: milliseconds since 1970. The first minute is quiet, that of the end is not. */
export function isQuietHour({ quietHours }: Pick<Notices, 'quietHours'>, now: number): boolean {
  if (quietHours === null) return false;
  const { from, until } = quietHours;
  const { time } = chinaTimeOf(now);
  return from < until ? time >= from && time < until : time >= from || time < until;
}

/** Whether the desktop may show a toast of something new of this kind; of 突发信息 always. */
export const mayToast = (kind: NoticeKind, notices: Pick<Notices, 'off' | 'quietHours'>, now: number): boolean =>
  kind === 'emergency' || (!notices.off.includes(kind) && !isQuietHour(notices, now));
