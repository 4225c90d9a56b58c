import { useMemo } from 'react';
import type { MatterFile } from '../../../../shared/rules/supervision/matter-book.ts';
import { fullInstantWords } from '../../../text/date-words.ts';
import { matterPartsText as words } from '../../../text/supervision-matter.ts';
import { courseOf } from './course-model.ts';

/** 办理过程: everything that was done with the matter, the latest first; it stands as it was written. */
export function Course({ file }: { readonly file: MatterFile }) {
  const lines = useMemo(() => courseOf(file), [file]);
  return (
    <section className="panel" aria-label={words.timeline}>
      <h2>{words.timeline}</h2>
      <ol className="matter-course">
        {lines.map(({ id, at, what, state, by, text }) => (
          <li key={id}>
            <p className="row">
              <time className="faint">{fullInstantWords(at)}</time>
              {state !== '' && <span className="faint">{state}</span>}
            </p>
            <p>
              <strong>{what}</strong> <span className="soft">{by}</span>
            </p>
            {text !== '' && <p className="soft matter-said">{text}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
