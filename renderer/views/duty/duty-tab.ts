import type { Month } from '../../../shared/domain/month.ts';
import type { PlainDate } from '../../../shared/domain/plain-date.ts';

/** What the address says, for every tab; each takes what it needs. */
export interface DutyTabProps {
  readonly month: Month;
  /** The office that is looked at: the own one unless somebody chose another. */
  readonly officeId: string;
  /** A day to show at once. */
  readonly date: PlainDate | undefined;
}
