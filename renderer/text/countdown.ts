const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
const HOUR = 60;
const DAY = 1440;

/** Below this the seconds are shown as well. */
const SECONDS_SHOWN_MS = 10 * MINUTE_MS;

/** `剩 1小时23分`, `剩 9分08秒`, `超时 12分`. */
export function countdownWords(dueAt: number, now: number): string {
  const left = dueAt - now;
  if (left < 0) return -left < MINUTE_MS ? '刚刚超时' : `超时 ${minuteWords(Math.floor(-left / MINUTE_MS))}`;
  return `剩 ${left < SECONDS_SHOWN_MS ? secondWords(Math.ceil(left / SECOND_MS)) : minuteWords(Math.floor(left / MINUTE_MS))}`;
}

function minuteWords(minutes: number): string {
  const [days, hours, rest] = [Math.floor(minutes / DAY), Math.floor((minutes % DAY) / HOUR), minutes % HOUR];
  if (days > 0) return hours > 0 ? `${days}天${hours}小时` : `${days}天`;
  if (hours > 0) return rest > 0 ? `${hours}小时${rest}分` : `${hours}小时`;
  return `${rest}分`;
}

function secondWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes > 0 ? `${minutes}分${String(seconds % 60).padStart(2, '0')}秒` : `${seconds}秒`;
}

/** Title of a countdown: the exact time. */
export const dueTitle = (moment: string): string => `应于 ${moment} 前报出`;

export type Pressure = 'calm' | 'half' | 'near' | 'over';

/** How pressing it is, by the same parts of the time as the reminders. */
export function pressureAt(from: number, dueAt: number, now: number): Pressure {
  if (now > dueAt) return 'over';
  const used = (now - from) / Math.max(1, dueAt - from);
  if (used >= 0.8) return 'near';
  return used >= 0.5 ? 'half' : 'calm';
}
