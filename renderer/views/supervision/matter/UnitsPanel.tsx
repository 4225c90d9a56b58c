import type { MatterFile } from '../../../../shared/rules/supervision/matter-book.ts';
import { unitsOf } from '../../../../shared/rules/supervision/taking-part.ts';
import { instantWords } from '../../../text/date-words.ts';
import { matterFactsText, matterPartsText as words } from '../../../text/supervision-matter.ts';

/** 承办单位: who answers, and who has signed for it. */
export function UnitsPanel({ file: { matter, receipts } }: { readonly file: MatterFile }) {
  const units = unitsOf(matter);
  return (
    <section className="panel" aria-label={words.units}>
      <h2>{words.units}</h2>
      {units.length === 0 ? (
        <p className="faint">{matterFactsText.noUnit}</p>
      ) : (
        <ul className="matter-lines">
          {units.map(({ name }) => {
            const receipt = receipts.find(({ values }) => values.unitName === name)?.values;
            return (
              <li key={name}>
                <span>
                  <strong>{name}</strong>{' '}
                  <span className="faint">{name === matter.leadUnit?.name ? words.lead : words.assist}</span>
                </span>
                <span className={receipt ? 'soft' : 'faint'}>
                  {receipt ? words.signedBy(receipt.signedBy, instantWords(receipt.signedAt)) : words.notSigned}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
