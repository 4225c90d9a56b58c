import type { ReportChannel, ReportLeg } from '../../../../shared/domain/emergency/emergency-rules.ts';
import { reportLegSchema } from '../../../../shared/domain/emergency/emergency-rules.ts';
import type { IncidentBook, IncidentFile } from '../../../../shared/rules/emergency/incident-book.ts';
import type { Destination } from '../../../../shared/store/emergency-commands.ts';
import { openObligations } from '../file-view.ts';
import { asksForSkip } from './report-flow.ts';

/** One recipient of the check list. */
export interface SendChoice {
  readonly key: string;
  readonly name: string;
  readonly leg: ReportLeg;
  readonly officeId?: string;
  readonly phone: string;
  readonly isPicked: boolean;
  readonly channel: ReportChannel;
  readonly answeredBy: string;
}

export interface SendDraft {
  readonly choices: readonly SendChoice[];
  readonly otherName: string;
  readonly otherLeg: ReportLeg;
  readonly isVerificationAsked: boolean;
  readonly at: string;
  readonly skipReason: string;
  readonly skipApprovedBy: string;
}

/** Whom an open deadline asks for, and everybody who was told before, is picked already. */
export function sendDraftOf(file: IncidentFile, book: IncidentBook, now: number): SendDraft {
  const asked = new Set(openObligations(file, book, now).map(({ leg }) => leg));
  const told = new Set(file.routes.map(({ values }) => values.recipientName));
  return {
    choices: book.recipients
      // Nobody reports to themselves.
      .filter(({ values }) => values.officeId !== file.incident.officeId)
      .map(({ id, values: { name, leg, officeId, phone } }) => ({
        key: id,
        name,
        leg,
        phone,
        ...(officeId !== undefined && { officeId }),
        isPicked: asked.has(leg) || told.has(name),
        channel: 'written',
        answeredBy: '',
      })),
    otherName: '',
    otherLeg: 'units',
    isVerificationAsked: false,
    at: '',
    skipReason: '',
    skipApprovedBy: '',
  };
}

/** By the way that they are on, in its order; ways without anybody are left out. */
export const choicesByLeg = ({ choices }: SendDraft): (readonly [leg: ReportLeg, choices: readonly SendChoice[]])[] =>
  reportLegSchema.options
    .map((leg) => [leg, choices.filter((choice) => choice.leg === leg)] as const)
    .filter(([, group]) => group.length > 0);

export const needsSkip = (draft: SendDraft, file: IncidentFile): boolean =>
  destinationsOf(draft, undefined).some(({ leg }) => asksForSkip(leg, file));

export function destinationsOf(draft: SendDraft, sentAt: number | undefined): Destination[] {
  const { isVerificationAsked, otherName, otherLeg } = draft;
  const skipOf = (leg: ReportLeg) =>
    leg === 'province' && draft.skipReason.trim() !== ''
      ? { skipReason: draft.skipReason.trim(), skipApprovedBy: draft.skipApprovedBy.trim() }
      : {};
  const common = { isVerificationAsked, ...(sentAt !== undefined && { sentAt }) };
  const picked = draft.choices
    .filter(({ isPicked }) => isPicked)
    .map(
      ({ name, leg, officeId, channel, answeredBy }): Destination => ({
        recipientName: name,
        leg,
        channel,
        ...(officeId !== undefined && { toOfficeId: officeId }),
        ...(channel === 'phone' && answeredBy.trim() && { answeredBy: answeredBy.trim() }),
        ...skipOf(leg),
        ...common,
      }),
    );
  if (otherName.trim() === '') return picked;
  return [
    ...picked,
    { recipientName: otherName.trim(), leg: otherLeg, channel: 'written', ...skipOf(otherLeg), ...common },
  ];
}
