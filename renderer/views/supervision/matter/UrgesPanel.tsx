import { urgeMethodNames } from '../../../../shared/rules/documents/supervision/matter-names.ts';
import type { MatterFile } from '../../../../shared/rules/supervision/matter-book.ts';
import { DocumentButton } from '../../../state/DocumentButton.tsx';
import { instantWords } from '../../../text/date-words.ts';
import { matterText, matterPartsText as words } from '../../../text/supervision-matter.ts';

/** 催办: each with its notice. */
export function UrgesPanel({ file: { id, urges } }: { readonly file: MatterFile }) {
  if (urges.length === 0) return null;
  return (
    <section className="panel" aria-label={words.urges}>
      <h2>{words.urges}</h2>
      <ul className="matter-lines">
        {urges.toReversed().map(({ id: urgeId, values }) => (
          <li key={urgeId} className="extension-line">
            <div className="row row-between">
              <strong>{words.urge(values.sequence, urgeMethodNames[values.method], values.unitName)}</strong>
              <DocumentButton
                request="supervision.buildDocument"
                document={{ document: 'urge', matterId: id, urgeId }}
                formats={['docx', 'pdf', 'html']}
                label={matterText.urgeDocument}
              />
            </div>
            <p className="soft">
              {instantWords(values.at)} {values.enteredBy}
              {values.toldPerson !== '' && ` → ${values.toldPerson}`}
              {values.text !== '' && `：${values.text}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
