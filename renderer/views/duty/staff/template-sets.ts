import type { DutyTemplate } from '../../../../shared/domain/duty/duty-template.ts';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';

export type TemplateView = TypedRecordView<'dutyTemplate'>;

/** What kind of day a template is for. */
export type TemplateSubject = Pick<DutyTemplate, 'dayType' | 'specialPeriodId'>;

/** The templates of one kind of day: the one in force on `today`, and those that begin later, the next first. */
export function templatesOf(
  { dayType, specialPeriodId }: TemplateSubject,
  templates: readonly TemplateView[],
  today: PlainDate,
): { readonly present: TemplateView | undefined; readonly later: readonly TemplateView[] } {
  const sorted = templates
    .filter(({ values }) => values.dayType === dayType && values.specialPeriodId === specialPeriodId)
    .sort((left, right) => left.values.effectiveFrom.localeCompare(right.values.effectiveFrom));
  const later = sorted.filter(({ values }) => values.effectiveFrom > today);
  return { present: sorted.filter(({ values }) => values.effectiveFrom <= today).at(-1), later };
}
