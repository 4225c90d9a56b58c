import type { MatterStep } from '../../../../shared/domain/supervision/matter-parts.ts';
import { urgeMethodNames } from '../../../../shared/rules/documents/supervision/matter-names.ts';
import type { MatterFile } from '../../../../shared/rules/supervision/matter-book.ts';
import { dayWords } from '../../../text/date-words.ts';
import { courseText, matterPartsText as parts } from '../../../text/supervision-matter.ts';

/** One thing that was done with a matter. */
export interface CourseLine {
  readonly id: string;
  readonly at: number;
  readonly what: string;
  /** The state that it led to, where it led to another one. */
  readonly state: string;
  readonly by: string;
  readonly text: string;
}

type Said = Omit<CourseLine, 'state'>;

/**
 * Steps, feedback, what was found of it, extensions, urgings and receipts in one order, the latest first. What moved the matter to another
 * state was written with a step of the same moment: both are one line.
 */
export function courseOf({ steps, ...file }: MatterFile): CourseLine[] {
  const said = saidOf(file);
  const moments = new Set(said.map(({ at }) => at));
  const moves = new Map(
    steps
      .filter(({ values }) => values.kind === 'state' && moments.has(values.at))
      .map((step) => [step.values.at, step]),
  );
  const told = new Set([...moves.values()].map(({ id }) => id));
  const lines = said.map((line) => {
    const move = moves.get(line.at);
    // One moment moves a matter once: the first line of it says so.
    moves.delete(line.at);
    return { ...line, state: move ? stateWords(move.values) : '' };
  });
  const others = steps
    .filter(({ id }) => !told.has(id))
    .map(({ id, values }): CourseLine => {
      const { at, text, decidedBy = '', enteredBy } = values;
      return { id, at, what: stepWords(values), state: '', by: courseText.by(decidedBy, enteredBy), text };
    });
  return [...lines, ...others].sort((left, right) => right.at - left.at || (left.id < right.id ? 1 : -1));
}

function saidOf({ receipts, feedback, extensions, urges }: Omit<MatterFile, 'steps'>): Said[] {
  return [
    ...receipts.map(({ id, values: { signedAt, signedBy, unitName } }) => ({
      ...{ id, at: signedAt, what: courseText.signed(unitName), by: signedBy, text: '' },
    })),
    // What was reported stands in full beside the course.
    ...feedback.flatMap(({ id, values }): Said[] => {
      const { unitName, handedInAt, enteredBy, isFinal, percent, review, reviewedAt, reviewedBy = '' } = values;
      const handedIn = {
        id,
        at: handedInAt,
        what: courseText.feedback(unitName, isFinal, percent),
        by: enteredBy,
        text: '',
      };
      if (review === undefined || reviewedAt === undefined) return [handedIn];
      const what = courseText.reviewed(unitName, parts[review]);
      const found = { id: `${id} review`, at: reviewedAt, what, by: reviewedBy, text: values.reviewWords ?? '' };
      return [handedIn, found];
    }),
    ...extensions.flatMap(({ id, values }): Said[] => {
      const { unitName, toDueOn, requestedAt, requestedBy, reason, isApproved, decidedAt, decidedBy = '' } = values;
      const what = courseText.extension(unitName, dayWords(toDueOn));
      const asked = { id, at: requestedAt, what, by: requestedBy, text: reason };
      if (isApproved === undefined || decidedAt === undefined) return [asked];
      const verdict = courseText.extensionDecided(isApproved ? parts.approved : parts.refused);
      const decided = { id: `${id} decision`, at: decidedAt, what: verdict, by: decidedBy };
      return [asked, { ...decided, text: values.decisionWords ?? '' }];
    }),
    ...urges.map(({ id, values: { sequence, method, unitName, at, enteredBy, text } }) => ({
      ...{ id, at, what: parts.urge(sequence, urgeMethodNames[method], unitName), by: enteredBy, text },
    })),
  ];
}

const stateWords = ({ fromState, toState }: MatterStep): string =>
  toState === undefined ? '' : courseText.state(fromState, toState);

function stepWords(step: MatterStep): string {
  switch (step.kind) {
    case 'state':
      return stateWords(step);
    case 'leader':
      return courseText.leader(step.toState ?? 'underway');
    case 'reassign':
      return courseText.reassign;
    case 'merged':
      return courseText.merged;
    case 'note':
      return courseText.note;
  }
}
