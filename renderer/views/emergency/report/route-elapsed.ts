import type { ReportRoute } from '../../../../shared/domain/emergency/incident-report.ts';

export interface Elapsed {
  /** From this round's sending, in milliseconds. */
  readonly ofRound: number;
  /** From the first round's sending to the same recipient. */
  readonly ofAll: number;
}

/** How long it has taken until it was answered, or takes until now (duty-and-emergency.md §2.7: both are shown). */
export function elapsedOf(route: ReportRoute, all: readonly ReportRoute[], now: number): Elapsed {
  const { verifiedAt, feedbackAt, signedAt, isVerificationAsked, sentAt } = route;
  const answeredAt = isVerificationAsked ? (verifiedAt ?? feedbackAt) : signedAt;
  const first = all
    .filter((other) => other.reportId === route.reportId && other.recipientName === route.recipientName)
    .reduce((earliest, other) => Math.min(earliest, other.sentAt), sentAt);
  const until = answeredAt ?? now;
  return { ofRound: until - sentAt, ofAll: until - first };
}
