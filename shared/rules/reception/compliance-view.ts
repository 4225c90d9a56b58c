import type { ComplianceRule, ReceptionRules } from '../../domain/reception/reception-rules.ts';
import type { VisitFile } from './visit-book.ts';

/** What a check found: which rule, about which record, and the figures or words that it looked at. */
export interface RawFinding {
  readonly rule: ComplianceRule;
  /** The record that can be mended, and its field. */
  readonly recordId: string;
  readonly field: string;
  /** What the sentence on the screen names; all of it is part of the fingerprint. */
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What a check looks at. Leaders are asked for by id, since only their titles say who is a principal. */
export interface ComplianceView {
  readonly file: VisitFile;
  readonly rules: ReceptionRules;
  readonly leaders: ReadonlyMap<
    string,
    { readonly name: string; readonly title: string; readonly isPrincipal: boolean }
  >;
}
