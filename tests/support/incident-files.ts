import { instantOf } from '../../shared/domain/china-time.ts';
import type { SlaPack } from '../../shared/domain/emergency/emergency-rules.ts';
import {
  type Casualties,
  type Incident,
  type IncidentLevel,
  incidentFactsSchema,
  unknownCasualties,
} from '../../shared/domain/emergency/incident.ts';
import type { IncidentReport, ReportRoute } from '../../shared/domain/emergency/incident-report.ts';
import { sectionsSchema } from '../../shared/domain/emergency/incident-report.ts';
import type { IncidentSeverity } from '../../shared/domain/emergency/incident-severity.ts';
import type { TimelineEntry } from '../../shared/domain/emergency/incident-timeline.ts';
import { incidentId, incidentRecordId } from '../../shared/rules/emergency/emergency-ids.ts';
import type { IncidentFile, Kept } from '../../shared/rules/emergency/incident-book.ts';
import { graver } from '../../shared/rules/emergency/levels.ts';
import { suggestedPack } from '../../shared/rules/emergency/ready-packs.ts';
import { deadOrMissing } from '../../shared/rules/emergency/suggest-level.ts';
import { shippedCalendar } from '../../shared/rules/work-calendar.ts';

const office = 'office.all.government';

/** `2026-11-18 03:15` on a clock in China. */
export function moment(text: string): number {
  const [date = '', time = ''] = text.split(' ');
  return instantOf({ date, time });
}

export const counts = (known: Partial<Casualties>): Casualties => ({ ...unknownCasualties, ...known });
export const calendar = shippedCalendar;

interface Beginning {
  readonly occurred?: string | null;
  readonly known?: string;
  readonly level?: IncidentLevel;
  readonly isSensitive?: boolean;
  readonly pack?: SlaPack;
  readonly values?: Partial<Incident>;
  readonly key?: string;
}

/** An incident that goes on as a test tells it; every step answers the whole file. */
export class IncidentStory {
  file: IncidentFile;
  readonly #pack: SlaPack;
  #number = 0;

  /** 桥梁坍塌, known at a quarter past three, a quarter of an hour after it happened. */
  constructor({ occurred = '2026-11-18 03:00', known = '2026-11-18 03:15', ...rest }: Beginning = {}) {
    const { level = 'IV', isSensitive = false, pack = suggestedPack, values = {}, key = 'abcdefabcdef' } = rest;
    this.#pack = pack;
    const knownAt = moment(known);
    const facts = incidentFactsSchema.parse({
      title: '城东街道人行天桥坍塌',
      category: 'accident',
      subtype: '生产安全事故',
      occurredAt: occurred === null ? { precision: 'unknown' } : { precision: 'exact', at: moment(occurred) },
    });
    const incident: Incident = {
      ...facts,
      officeId: office,
      sequence: 12,
      knownAt,
      isKnownAtTyped: false,
      fact: 'received',
      response: 'ongoing',
      personalDataUntil: knownAt + 180 * 86_400_000,
      ...values,
    };
    const empty = { reports: [], routes: [], instructions: [], waivers: [], timeline: [], people: [] };
    const id = incidentId(office, knownAt, key);
    this.file = { id, incident, severities: [], ...empty, answers: [], escalations: [] };
    this.level(level, known, isSensitive);
  }

  level(level: IncidentLevel, at: string, isSensitive = false): this {
    const { category } = this.file.incident;
    const { sensitiveAs, socialSecurityAs, name, source, rules, escalateAfterMinutes } = this.#pack;
    const asSensitive = isSensitive && sensitiveAs ? graver(level, sensitiveAs) : level;
    const isSocial = category === 'socialSecurity' && socialSecurityAs;
    const severity: IncidentSeverity = {
      ...this.#about,
      level,
      isSensitive,
      category,
      deadOrMissing: deadOrMissing(this.file.incident.casualties),
      since: moment(at),
      by: '王值班',
      packName: name,
      packSource: source,
      countsAs: isSocial ? graver(asSensitive, socialSecurityAs) : asSensitive,
      rules,
      escalateAfterMinutes,
    };
    return this.#with('severities', this.#kept('incidentSeverity', severity));
  }

  /** A report that was signed and sent to one recipient; answers the story. */
  report(
    at: string,
    rest: Partial<Pick<ReportRoute, 'leg' | 'channel' | 'toOfficeId' | 'signedAt'>> & {
      readonly kind?: IncidentReport['kind'];
      /** When its words were fixed; when it was sent unless said otherwise. */
      readonly wordsAt?: string;
      readonly isVoid?: boolean;
    } = {},
  ): this {
    const { kind = 'firstWritten', leg = 'city', channel = 'written', wordsAt = at, isVoid = false, ...route } = rest;
    const report: IncidentReport = {
      ...this.#about,
      kind,
      title: '关于城东街道人行天桥坍塌的报告',
      sections: sectionsSchema.parse({ overview: '11月18日3时许，城东街道人行天桥坍塌。' }),
      urgency: 'topUrgent',
      sentTo: '',
      copiedTo: '',
      contact: '',
      state: isVoid ? 'void' : 'signed',
      draftedBy: '王值班',
      draftedAt: moment(at),
      signedBy: '李建国',
      signedAt: moment(wordsAt),
      casualties: this.file.incident.casualties,
    };
    const kept = this.#kept('incidentReport', report);
    this.#with('reports', kept);
    const values: ReportRoute = {
      ...this.#about,
      reportId: kept.id,
      recipientName: '市委总值班室',
      leg,
      channel,
      round: 1,
      sentAt: moment(at),
      isTimeTyped: false,
      sentBy: '王值班',
      isVerificationAsked: false,
      ...route,
    };
    const made = this.#kept('reportRoute', values);
    const suffix = route.toOfficeId === undefined ? '' : `_${route.toOfficeId.split('.').at(-1)}`;
    return this.#with('routes', { ...made, id: made.id + suffix });
  }

  /** The numbers became known. */
  numbers(at: string, known: Partial<Casualties>): this {
    const casualties = { ...this.file.incident.casualties, ...known };
    this.change({ casualties });
    return this.#tell('casualties', 'numbersChanged', at, casualties);
  }

  #tell(kind: TimelineEntry['kind'], act: TimelineEntry['act'], at: string, casualties?: Casualties): this {
    const entry: TimelineEntry = {
      ...this.#about,
      kind,
      at: moment(at),
      isTimeTyped: false,
      enteredAt: moment(at),
      computerAt: moment(at),
      enteredBy: '王值班',
      act,
      details: {},
      text: '',
      ...(casualties && { casualties }),
    };
    return this.#with('timeline', this.#kept('timelineEntry', entry));
  }

  change(values: Partial<Incident>): this {
    this.file = { ...this.file, incident: { ...this.file.incident, ...values } };
    return this;
  }

  ended(at: string): this {
    this.#tell('response', 'responseEnded', at);
    return this.change({ response: 'ended', endedAt: moment(at) });
  }

  resumed(at: string): this {
    this.#tell('response', 'responseResumed', at);
    const { endedAt: _endedAt, ...incident } = this.file.incident;
    this.file = { ...this.file, incident: { ...incident, response: 'ongoing' } };
    return this;
  }

  answered(alarmKey: string, at: string): this {
    const answer = { ...this.#about, alarmKey, answeredAt: moment(at), answeredBy: '王值班' };
    return this.#with('answers', this.#kept('alarmAnswer', answer));
  }

  waived(obligationKey: string, at: string): this {
    const waiver = { ...this.#about, obligationKey, reason: '上级电话要求合并报送', approvedBy: '李建国' };
    return this.#with(
      'waivers',
      this.#kept('obligationWaiver', { ...waiver, waivedAt: moment(at), waivedBy: '王值班' }),
    );
  }

  get #about() {
    return { officeId: office, incidentId: this.file.id };
  }

  #kept<T>(kind: Parameters<typeof incidentRecordId>[0], values: T): Kept<T> {
    this.#number += 1;
    return { id: incidentRecordId(kind, this.file.id, `k${String(this.#number).padStart(3, '0')}`), values };
  }

  #with<K extends 'severities' | 'reports' | 'routes' | 'timeline' | 'answers' | 'waivers'>(
    list: K,
    added: IncidentFile[K][number],
  ): this {
    this.file = { ...this.file, [list]: [...this.file[list], added] };
    return this;
  }
}
