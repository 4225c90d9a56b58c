import type { MatterStep } from '../../../../shared/domain/supervision/matter-parts.ts';
import type { MatterFile } from '../../../../shared/rules/supervision/matter-book.ts';
import { fullInstantWords } from '../../../text/date-words.ts';
import { courseText, matterPartsText as words } from '../../../text/supervision-matter.ts';

/** 办理过程: every step that was taken, the latest first; they stand as they were written. */
export function Course({ file: { steps } }: { readonly file: MatterFile }) {
  return (
    <section className="panel" aria-label={words.timeline}>
      <h2>{words.timeline}</h2>
      <ol className="matter-course">
        {steps.toReversed().map(({ id, values }) => (
          <li key={id}>
            <time className="faint">{fullInstantWords(values.at)}</time>
            <p>
              <strong>{stepWords(values)}</strong>{' '}
              <span className="soft">{courseText.by(values.decidedBy ?? '', values.enteredBy)}</span>
            </p>
            {values.text !== '' && <p className="soft matter-said">{values.text}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function stepWords({ kind, fromState, toState }: MatterStep): string {
  switch (kind) {
    case 'state':
      return toState === undefined ? '' : courseText.state(fromState, toState);
    case 'leader':
      return courseText.leader(toState ?? 'underway');
    case 'reassign':
      return courseText.reassign;
    case 'merged':
      return courseText.merged;
    case 'note':
      return courseText.note;
  }
}
