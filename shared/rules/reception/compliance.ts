import { canonicalJson, type Json } from '../../base/canonical-json.ts';
import type { FindingOverride } from '../../domain/reception/reception-issue.ts';
import type { FindingLevel } from '../../domain/reception/reception-rules.ts';
import { itineraryFindings } from './compliance-itinerary.ts';
import { lodgingFindings, transportFindings } from './compliance-lodging.ts';
import { mealFindings } from './compliance-meals.ts';
import { letterFindings, sheetFindings } from './compliance-papers.ts';
import type { ComplianceView, RawFinding } from './compliance-view.ts';

export interface ComplianceFinding extends RawFinding {
  /** The same on every workstation, as long as it is about the same thing. */
  readonly key: string;
  readonly fingerprint: string;
  readonly level: FindingLevel;
  readonly source: string;
  readonly mayStand: boolean;
  /** Somebody with the right let it stand, knowing these facts. */
  readonly override?: FindingOverride;
}

const levels: readonly FindingLevel[] = ['barred', 'wrong', 'notice'];

/** Everything in a visit that its rules forbid or discourage, the gravest first. Derived, never stored (plans-and-reception.md §2.1, §7). */
export function complianceFindings(view: ComplianceView): ComplianceFinding[] {
  const texts = new Map(view.rules.rules.map((text) => [text.rule, text]));
  const raw = [
    ...letterFindings(view),
    ...mealFindings(view),
    ...lodgingFindings(view),
    ...transportFindings(view),
    ...itineraryFindings(view),
    ...sheetFindings(view),
  ];
  const found = raw.flatMap((finding): ComplianceFinding[] => {
    const text = texts.get(finding.rule);
    if (!text) return [];
    const key = `${finding.rule} ${finding.recordId}${finding.facts.word === undefined ? '' : ` ${finding.facts.word}`}`;
    const fingerprint = canonicalJson(finding.facts as Json);
    const override = text.mayStand
      ? view.file.overrides.find(({ values }) => values.findingKey === key && values.fingerprint === fingerprint)
      : undefined;
    const { level, source, mayStand } = text;
    return [{ ...finding, key, fingerprint, level, source, mayStand, ...(override && { override: override.values }) }];
  });
  return found.sort((left, right) => levels.indexOf(left.level) - levels.indexOf(right.level));
}

/** What stands in the way of handing the plan in: whatever is barred and cannot, or was not allowed to, stand. */
export const barriers = (findings: readonly ComplianceFinding[]): ComplianceFinding[] =>
  findings.filter(({ level, override }) => level === 'barred' && !override);
