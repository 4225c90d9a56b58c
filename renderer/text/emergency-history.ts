import { z } from 'zod';
import {
  casualtiesSchema,
  factStateSchema,
  incidentCategorySchema,
  leaderOnSiteSchema,
  occurrenceSchema,
  responseStateSchema,
} from '../../shared/domain/emergency/incident.ts';
import {
  reportSectionSchema,
  reportUrgencySchema,
  sectionsSchema,
} from '../../shared/domain/emergency/incident-report.ts';
import { paperWords } from '../../shared/rules/documents/emergency/document-wording.ts';
import { categoryNames } from '../../shared/rules/documents/emergency/report-wording.ts';
import { instantWords } from './date-words.ts';
import { factNames, occurrenceWords, responseNames } from './emergency.ts';
import { factFieldNames, incidentText } from './emergency-incident.ts';
import { instructionText } from './emergency-instructions.ts';
import { composerText, urgencyNames } from './emergency-report.ts';
import { knownCasualties } from './emergency-timeline.ts';

/** Field names of 突发信息's records in histories and conflicts, by kind. */
export const emergencyFieldNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  incident: {
    ...factFieldNames,
    sequence: '编号',
    knownAt: incidentText.known,
    isKnownAtTyped: '获悉时间为补录',
    fact: incidentText.verify,
    factAt: '核实时间',
    factBy: '核实人',
    factNote: incidentText.note,
    transferredTo: incidentText.transferTo,
    mergedInto: incidentText.mergeInto,
    response: incidentText.response,
    endedAt: '处置结束时间',
    endedBy: '处置结束登记人',
    assessedAt: '评估时间',
    assessment: incidentText.assessLabel,
    archivedAt: '归档时间',
    archivedBy: '归档人',
    personalDataUntil: '个人信息保存至',
    personalDataDestroyedAt: '个人信息销毁时间',
    personalDataDestroyedBy: '个人信息销毁人',
  },
  incidentReport: {
    kind: composerText.kind,
    number: '期号',
    title: composerText.title,
    sections: '正文',
    urgency: composerText.urgency,
    sentTo: composerText.sentTo,
    copiedTo: composerText.copiedTo,
    contact: composerText.contact,
    draftedBy: '起草人',
    draftedAt: '起草时间',
    reviewedBy: '审核人',
    reviewedAt: '审核时间',
    signedBy: composerText.signedBy,
    signedAt: composerText.signedAt,
    signatureEnteredBy: '签发登记人',
    casualties: factFieldNames.casualties,
    earlyReason: composerText.earlyReason,
    voidReason: composerText.voidLabel,
    voidedAt: '作废时间',
    voidedBy: '作废人',
  },
  incidentInstruction: {
    leaderName: instructionText.leader,
    leaderTitle: instructionText.leaderTitle,
    text: instructionText.text,
    receivedAt: instructionText.receivedAt,
    channel: instructionText.channel,
    isReadBack: instructionText.readBackField,
    toUnit: instructionText.toUnit,
    forwardedAt: '转办时间',
    forwardedBy: '转办人',
    dueAt: '期限',
    startedAt: '开始办理时间',
    feedback: instructionText.feedbackField,
    feedbackAt: '反馈时间',
    feedbackBy: '反馈人',
    leaderReadAt: '领导阅示时间',
    closedAt: '办结时间',
    closedBy: '办结人',
  },
};

const leadersSchema = z.array(leaderOnSiteSchema);

const wordsOf: Readonly<Record<string, (value: unknown) => string | undefined>> = {
  occurredAt: said(occurrenceSchema, occurrenceWords),
  casualties: said(casualtiesSchema, knownCasualties),
  leadersOnSite: said(leadersSchema, (leaders) =>
    leaders
      .map(({ name, title, arrivedAt }) => {
        const arrival = arrivedAt === undefined ? incidentText.onTheWay : instantWords(arrivedAt);
        return `${title}${name} ${arrival}`;
      })
      .join('；'),
  ),
  category: said(incidentCategorySchema, (category) => categoryNames[category]),
  fact: said(factStateSchema, (fact) => factNames[fact]),
  response: said(responseStateSchema, (response) => responseNames[response]),
  urgency: said(reportUrgencySchema, (urgency) => urgencyNames[urgency]),
  sections: said(sectionsSchema, (sections) =>
    reportSectionSchema.options
      .flatMap((name) => (sections[name] === '' ? [] : [`${paperWords.sections[name]}：${sections[name]}`]))
      .join(' '),
  ),
};

/** A value of a field that only 突发信息 has, in words a person can compare; undefined for any other. */
export const emergencyValueWords = (field: string, value: unknown): string | undefined => wordsOf[field]?.(value);

function said<T>(schema: z.ZodType<T>, words: (value: T) => string): (value: unknown) => string | undefined {
  return (value) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? words(parsed.data) : undefined;
  };
}
