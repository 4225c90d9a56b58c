import { aDutyBook, memberKeys, dutyOffice, dutyMemberId, dutyDayTypes } from './support/duty-builders.ts';
import { dutyDayType } from '../shared/rules/duty/duty-days.ts';
import { addDays, datesFrom } from '../shared/domain/plain-date.ts';
import { smallestSpread } from './support/fairest-counts.ts';
import { standingObstacles } from '../shared/rules/duty/availability.ts';
const keys = memberKeys(Number(process.argv[2]));
const days = datesFrom(process.argv[3]!, '2026-12-31');
const weighted = process.argv[4] === 'w';
let state = 7; const draw = (b: number) => { state = (state * 1103515245 + 12345) % 2147483648; return Math.floor(state / 2147483648 * b); };
for (let run = 0; run < 6; run++) {
const leaves = keys.slice(0, Number(process.argv[5])).map(k => { const f = addDays(days[0]!, draw(days.length)); return { officeId: dutyOffice, memberId: dutyMemberId(k), fromDate: f, toDate: addDays(f, draw(15)), reason: '' }; });
const book = aDutyBook({ staff: { main: { members: keys } }, leaves });
const ob = standingObstacles(book); const ids = keys.map(dutyMemberId);
for (const type of weighted ? ['all'] : dutyDayTypes) {
  const kind = days.filter(d => type === 'all' || dutyDayType(d, book.calendar) === type);
  const t = performance.now();
  const s = await smallestSpread(kind.map(date => ({ weight: weighted ? book.rulesOn(date).weights[dutyDayType(date, book.calendar)] : 1, members: ids.filter(i => ob(i, { date, start: '09:00', end: '09:00' }).length === 0) })), ids);
  console.log(run, type, s, (performance.now() - t).toFixed(0));
} }
