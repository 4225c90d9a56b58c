import { weekTitle } from '../../../renderer/text/date-words.ts';
import { chinaTimeOf } from '../../../shared/domain/china-time.ts';
import { addDays, type PlainDate } from '../../../shared/domain/plain-date.ts';
import { weekStartOf } from '../../../shared/domain/week.ts';
import type { OfficePage } from './office-page.ts';

/** Monday of the week that the fictitious district is collecting: the one after this, on whatever day the tests run. */
export const collectingWeek: PlainDate = addDays(weekStartOf(chinaTimeOf(Date.now()).date), 7);

/** The page opens the week that is near; which one that is depends on the day. */
export async function openCollectingWeek(office: OfficePage): Promise<void> {
  await office.page.getByRole('grid').waitFor();
  await office.goTo(`#/weeklyPlan/matrix?week=${collectingWeek}`);
  await office.page.getByRole('heading', { name: weekTitle(collectingWeek) }).waitFor();
  await office.button('新增事项').waitFor();
  await office.page.getByRole('grid').waitFor();
}
