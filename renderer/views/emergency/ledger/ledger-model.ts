import { chinaTimeOf } from '../../../../shared/domain/china-time.ts';
import type { IncidentCategory, IncidentLevel, ResponseState } from '../../../../shared/domain/emergency/incident.ts';
import { type LedgerRules, ledgerRow } from '../../../../shared/rules/documents/emergency/incident-ledger.ts';
import { businessTime } from '../../../../shared/rules/emergency/business-time.ts';
import { type IncidentFile, severityNow } from '../../../../shared/rules/emergency/incident-book.ts';
import { incidentNumber } from '../../../../shared/rules/emergency/incident-number.ts';
import { type Records, recordsOfKind } from '../../../state/records.ts';
import type { Span } from '../../../state/span/span-days.ts';
import { happenedIn } from '../span/use-incident-span.ts';

export interface LedgerLine {
  readonly id: string;
  /** Numbers are each office's own. */
  readonly officeId: string;
  readonly level: IncidentLevel | undefined;
  readonly cells: ReturnType<typeof ledgerRow>;
}

export interface LedgerFilter {
  readonly levels: readonly IncidentLevel[];
  readonly categories: readonly IncidentCategory[];
  readonly states: readonly ResponseState[];
  readonly text: string;
}

export const noFilter: LedgerFilter = { levels: [], categories: [], states: [], text: '' };

/** The newest first; the exported one begins with the oldest, as paper does. */
export const filesOfSpan = (files: readonly IncidentFile[], span: Span): IncidentFile[] =>
  files
    .filter((file) => happenedIn(file, span))
    .sort((left, right) => businessTime(right.incident) - businessTime(left.incident));

export const ledgerLine = (file: IncidentFile, rules: LedgerRules): LedgerLine => ({
  id: file.id,
  officeId: file.incident.officeId,
  level: severityNow(file)?.level,
  cells: ledgerRow(file, rules),
});

export function passes(file: IncidentFile, { levels, categories, states, text }: LedgerFilter): boolean {
  const { incident } = file;
  const isAmong = <T>(chosen: readonly T[], value: T): boolean => chosen.length === 0 || chosen.includes(value);
  return (
    isAmong<IncidentLevel | undefined>(levels, severityNow(file)?.level) &&
    isAmong(categories, incident.category) &&
    isAmong(states, incident.response) &&
    hasText(file, text.trim())
  );
}

const hasText = ({ incident }: IncidentFile, sought: string): boolean =>
  [incidentNumber(incident), incident.title, incident.subtype, incident.town + incident.address].some((words) =>
    words.includes(sought),
  );

/** 涉密登记 of the span that are open to the reader, the newest first. */
export const stubsOfSpan = (records: Records, { from, to }: Span) =>
  recordsOfKind(records, 'classifiedStub')
    .filter(({ values, isRedacted }) => {
      const { date } = chinaTimeOf(values.receivedAt);
      return isRedacted !== true && date >= from && date <= to;
    })
    .sort((left, right) => right.values.receivedAt - left.values.receivedAt);
