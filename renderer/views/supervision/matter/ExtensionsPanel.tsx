import { Button } from 'antd';
import { useState } from 'react';
import type { MatterState } from '../../../../shared/domain/supervision/matter.ts';
import type { MatterExtension } from '../../../../shared/domain/supervision/matter-parts.ts';
import type { Kept } from '../../../../shared/rules/kept.ts';
import type { MatterFile } from '../../../../shared/rules/supervision/matter-book.ts';
import { isWithUnit } from '../../../../shared/rules/supervision/matter-states.ts';
import { useMayMatter } from '../../../state/supervision.ts';
import { fullDayWords, instantWords } from '../../../text/date-words.ts';
import { matterPartsText as words } from '../../../text/supervision-matter.ts';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { StateTag } from '../../../ui/StateTag.tsx';
import { DecideExtensionDialog } from '../dialogs/DecideExtensionDialog.tsx';

interface Deciding {
  readonly extension: Kept<MatterExtension>;
  readonly isApproved: boolean;
}

/** Handed in it may still be returned, and paused it goes on: both need to know until when. */
const isDecidable = (state: MatterState): boolean =>
  isWithUnit(state) || state === 'awaitingReview' || state === 'paused';

/** 延期: what was asked for, and what became of it. */
export function ExtensionsPanel({ file: { matter, extensions } }: { readonly file: MatterFile }) {
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const mayDecide = useMayMatter()('supervision.decideExtension', matter) && isDecidable(matter.state);
  if (extensions.length === 0) return null;
  return (
    <section className="panel" aria-label={words.extensions}>
      <h2>{words.extensions}</h2>
      <ul className="matter-lines">
        {extensions.toReversed().map((extension) => {
          const { values } = extension;
          return (
            <li key={extension.id} className="extension-line">
              <div className="row row-between">
                <strong>{words.extension(fullDayWords(values.fromDueOn), fullDayWords(values.toDueOn))}</strong>
                <ExtensionTag isApproved={values.isApproved} />
              </div>
              <p className="soft">
                {values.unitName} {instantWords(values.requestedAt)}：{values.reason}
              </p>
              {values.decidedBy !== undefined && (
                <p className="faint">{words.reviewed(values.decidedBy, values.decisionWords ?? '')}</p>
              )}
              {mayDecide && values.isApproved === undefined && (
                <div className="row">
                  <Button size="small" type="primary" onClick={() => setDeciding({ extension, isApproved: true })}>
                    {words.agree}
                  </Button>
                  <Button size="small" onClick={() => setDeciding({ extension, isApproved: false })}>
                    {words.disagree}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {deciding && (
        <>
          <FocusKeeper />
          <DecideExtensionDialog {...deciding} onClose={() => setDeciding(null)} />
        </>
      )}
    </section>
  );
}

function ExtensionTag({ isApproved }: { readonly isApproved: boolean | undefined }) {
  if (isApproved === undefined) return <StateTag tone="busy" label={words.asked} />;
  return <StateTag tone={isApproved ? 'good' : 'bad'} label={isApproved ? words.approved : words.refused} />;
}
