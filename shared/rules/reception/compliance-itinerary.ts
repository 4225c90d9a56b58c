import type { ItineraryStop } from '../../domain/reception/visit-parts.ts';
import type { Kept } from '../kept.ts';
import { spokenOf } from './compliance-meals.ts';
import type { ComplianceView, RawFinding } from './compliance-view.ts';

/** 迎送、陪同、布置、管控、参观、礼品 as the stops of a visit tell of them. */
export const itineraryFindings = (view: ComplianceView): RawFinding[] => [
  ...view.file.stops.flatMap((stop) => [...wordFindings(stop, view), ...hostFindings(stop, view)]),
  ...remarkFindings(view),
];

const isWelcome = ({ kind }: ItineraryStop): boolean => kind === 'arrival' || kind === 'departure';

function wordFindings({ id, values }: Kept<ItineraryStop>, { rules }: ComplianceView): RawFinding[] {
  const words = `${values.content}，${values.remarks}`;
  const place = `${values.placeText}，${values.content}`;
  const speaks = (rule: RawFinding['rule'], text: string, list: readonly string[], field: string): RawFinding[] => {
    const word = spokenOf(text, list);
    return word === undefined ? [] : [{ rule, recordId: id, field, facts: { word } }];
  };
  const boundary = isWelcome(values) && values.hosts.length > 0 ? spokenOf(place, rules.boundaryWords) : undefined;
  return [
    ...(boundary === undefined
      ? []
      : [{ rule: 'welcome' as const, recordId: id, field: 'hosts', facts: { word: boundary } }]),
    ...speaks('display', words, rules.displayWords, 'content'),
    ...speaks('trafficControl', words, rules.trafficControlWords, 'content'),
    ...speaks('sightseeing', place, rules.sightseeingWords, 'content'),
    ...speaks('gifts', words, rules.giftWords, 'content'),
  ];
}

/** Principals neither welcome nor send off; not many go along. */
function hostFindings({ id, values }: Kept<ItineraryStop>, { rules, leaders }: ComplianceView): RawFinding[] {
  const principals = values.hosts.flatMap(({ leaderId }) => {
    const leader = leaders.get(leaderId);
    return leader?.isPrincipal ? [leader.name] : [];
  });
  const escorts = values.hosts.length;
  return [
    ...(isWelcome(values) && principals.length > 0
      ? [{ rule: 'principalEscort' as const, recordId: id, field: 'hosts', facts: { names: principals.join('、') } }]
      : []),
    ...(values.kind === 'inspection' && escorts > rules.mostEscorts
      ? [{ rule: 'escorts' as const, recordId: id, field: 'hosts', facts: { count: escorts, most: rules.mostEscorts } }]
      : []),
  ];
}

/** What is asked for in the visit's own words. */
function remarkFindings({ file: { id, reception }, rules }: ComplianceView): RawFinding[] {
  const text = `${reception.requirements}，${reception.remarks}`;
  const checks = [
    ['display', rules.displayWords],
    ['trafficControl', rules.trafficControlWords],
    ['gifts', rules.giftWords],
  ] as const;
  return checks.flatMap(([rule, words]): RawFinding[] => {
    const word = spokenOf(text, words);
    return word === undefined ? [] : [{ rule, recordId: id, field: 'requirements', facts: { word } }];
  });
}
