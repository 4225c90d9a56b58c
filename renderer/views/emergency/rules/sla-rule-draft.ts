import { type SlaRule, slaRuleSchema } from '../../../../shared/domain/emergency/emergency-rules.ts';
import type { ClockTime } from '../../../../shared/domain/plain-date.ts';
import { parseClock } from '../../../ui/clock-text.ts';

/** A rule of any kind as it is typed. */
export interface SlaRuleDraft extends Omit<Partial<Extract<SlaRule, { kind: 'first' }>>, 'kind' | 'minutes'> {
  readonly kind: SlaRule['kind'];
  readonly minutes?: number | null;
  readonly workdays?: number | null;
  /** Of several, one after the other. */
  readonly times?: string;
}

export const newRule: SlaRuleDraft = {
  kind: 'first',
  levels: [],
  categories: [],
  leg: 'city',
  channel: 'written',
  anchor: 'known',
};

export const draftOf = (rule: SlaRule): SlaRuleDraft => ({
  ...newRule,
  ...rule,
  times: rule.kind === 'daily' ? rule.times.join('、') : '',
});

/** Undefined while one of them is no time. */
export function parseTimes(text: string): ClockTime[] | undefined {
  const times = text
    .split(/[、,，;；\s]+/)
    .filter(Boolean)
    .map(parseClock);
  return times.length > 0 && times.every((time) => time !== undefined) ? [...new Set(times)].sort() : undefined;
}

/** The rule that was typed, with only what its kind has; undefined while it is none. */
export function ruleOf(draft: SlaRuleDraft): SlaRule | undefined {
  const { kind, levels, categories, leg, channel, anchor, minutes, workdays, times, deadOrMissingAtLeast, source } =
    draft;
  const own = {
    first: { anchor, minutes },
    daily: { times: parseTimes(times ?? '') },
    onChange: minutes == null ? {} : { minutes },
    final: { workdays },
  }[kind];
  const least = deadOrMissingAtLeast == null ? {} : { deadOrMissingAtLeast };
  return slaRuleSchema.safeParse({ kind, levels, categories, leg, channel, source, ...own, ...least }).data;
}
