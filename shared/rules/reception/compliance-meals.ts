import { isAtLeast } from '../../domain/reception/rank.ts';
import type { ReceptionRules } from '../../domain/reception/reception-rules.ts';
import type { ReceptionMeal } from '../../domain/reception/visit-parts.ts';
import type { Kept } from '../kept.ts';
import type { ComplianceView, RawFinding } from './compliance-view.ts';
import { companionsAllowed, guestCount, highestRank } from './head-count.ts';

type Meal = Kept<ReceptionMeal>;

/** 陪餐、工作餐次数、酒、烟、菜、标准、桌餐、桌签 of a visit's meals. */
export function mealFindings(view: ComplianceView): RawFinding[] {
  const { file, rules } = view;
  const workMeals = file.meals.filter(({ values }) => values.kind === 'workMeal');
  const surplus = workMeals.slice(rules.workMealsPerVisit);
  return [
    ...surplus.map(({ id }) => ({
      rule: 'workMeals' as const,
      recordId: id,
      field: 'kind',
      facts: { count: workMeals.length, most: rules.workMealsPerVisit },
    })),
    ...workMeals.flatMap((meal) => companionFindings(meal, view)),
    ...file.meals.flatMap((meal) => [
      ...wordFindings(meal, rules),
      ...standardFindings(meal, view),
      ...tableFindings(meal, rules),
    ]),
    ...cardFindings(view),
  ];
}

/** At the table count the guests who eat there, or all of the visit where the meal does not say. */
function companionFindings({ id, values }: Meal, { file, rules }: ComplianceView): RawFinding[] {
  const guests = values.guestCount > 0 ? values.guestCount : guestCount(file);
  const most = companionsAllowed(guests, rules);
  const count = values.companions.length;
  return count > most
    ? [{ rule: 'companions', recordId: id, field: 'companions', facts: { guests, count, most } }]
    : [];
}

/** Words that say there is none of it, such as 不上酒 or 无酒水, are no alcohol. */
const denial = /(?:不|无|禁|未|零|免)(?:得|上|供|提供|安排|设|饮|用|含)?(?:任何)?[^，。；、\s]{0,4}$/;

/** The first of `words` that a text speaks of and does not rule out. */
export function spokenOf(text: string, words: readonly string[]): string | undefined {
  return words.find((word) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      if (!denial.test(text.slice(Math.max(0, at - 8), at)) && !isHarmless(text, at, word)) return true;
    }
    return false;
  });
}

/** Words that hold a forbidden one and mean another thing: 酒店, 酒酿, 边界 in 世界. */
const harmless = ['酒店', '酒酿', '酒家', '酒糟', '料酒', '啤酒鸭', '世界', '业界', '界别', '跨界', '界面'];

const isHarmless = (text: string, at: number, word: string): boolean =>
  harmless.some((other) => {
    const offset = other.indexOf(word);
    return offset >= 0 && other !== word && text.startsWith(other, at - offset);
  });

function wordFindings({ id, values }: Meal, rules: ReceptionRules): RawFinding[] {
  const text = `${values.menu}，${values.remarks}`;
  const checks = [
    ['alcohol', rules.alcoholWords],
    ['tobacco', rules.tobaccoWords],
    ['luxuryDishes', rules.luxuryDishWords],
  ] as const;
  return checks.flatMap(([rule, words]): RawFinding[] => {
    const word = spokenOf(text, words);
    return word === undefined ? [] : [{ rule, recordId: id, field: 'menu', facts: { word } }];
  });
}

function standardFindings({ id, values }: Meal, { file, rules }: ComplianceView): RawFinding[] {
  if (values.standard === undefined) return [];
  const rank = highestRank(file);
  const cap = rules.mealCaps.find(({ leastRank }) => isAtLeast(rank, leastRank));
  const most = cap?.[values.mealTime];
  if (most === undefined || values.standard <= most) return [];
  return [{ rule: 'mealStandard', recordId: id, field: 'standard', facts: { standard: values.standard, most } }];
}

function tableFindings({ id, values }: Meal, { mostAtTables }: ReceptionRules): RawFinding[] {
  const diners = values.guestCount + values.companions.length;
  if (mostAtTables === 0 || values.style === 'buffet' || diners <= mostAtTables) return [];
  return [{ rule: 'tableMeal', recordId: id, field: 'style', facts: { diners, most: mostAtTables } }];
}

/** 工作餐不摆放桌签: a table that is seated by a plan will have cards. */
function cardFindings({ file }: ComplianceView): RawFinding[] {
  const isWorkMealThere = file.meals.some(({ values }) => values.kind === 'workMeal');
  if (!isWorkMealThere) return [];
  return file.seatPlans
    .filter(({ values }) => values.layout.kind === 'round' && values.printedCards.length > 0)
    .map(({ id, values }) => ({ rule: 'mealCards', recordId: id, field: 'layout', facts: { title: values.title } }));
}
