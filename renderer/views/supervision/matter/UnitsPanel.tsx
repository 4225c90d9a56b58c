import { Button } from 'antd';
import { useState } from 'react';
import type { MatterUnit } from '../../../../shared/domain/supervision/matter.ts';
import type { MatterFile } from '../../../../shared/rules/supervision/matter-book.ts';
import { isHandedIn, isWithUnit } from '../../../../shared/rules/supervision/matter-states.ts';
import { unitsOf } from '../../../../shared/rules/supervision/taking-part.ts';
import { useMay, useMe } from '../../../state/hooks.ts';
import { instantWords } from '../../../text/date-words.ts';
import { matterFactsText, matterMoveNames, matterPartsText as words } from '../../../text/supervision-matter.ts';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { SignDialog } from '../dialogs/SignDialog.tsx';
import { useShownRevision } from '../dialogs/use-shown-revision.ts';

/** 承办单位: who answers, and who has signed for it; a unit beside the lead unit signs when it likes. */
export function UnitsPanel({ file }: { readonly file: MatterFile }) {
  const { matter, receipts } = file;
  const units = unitsOf(matter);
  const [signing, setSigning] = useState<string | null>(null);
  const maySign = useMaySign(file);
  return (
    <section className="panel" aria-label={words.units}>
      <h2>{words.units}</h2>
      {units.length === 0 ? (
        <p className="faint">{matterFactsText.noUnit}</p>
      ) : (
        <ul className="matter-lines">
          {units.map((unit) => {
            const receipt = receipts.find(({ values }) => values.unitName === unit.name)?.values;
            return (
              <li key={unit.name}>
                <span>
                  <strong>{unit.name}</strong>{' '}
                  <span className="faint">{unit.name === matter.leadUnit?.name ? words.lead : words.assist}</span>
                </span>
                {receipt ? (
                  <span className="soft">{words.signedBy(receipt.signedBy, instantWords(receipt.signedAt))}</span>
                ) : (
                  <span className="row">
                    <span className="faint">{words.notSigned}</span>
                    {maySign(unit) && (
                      <Button size="small" aria-label={words.signOf(unit.name)} onClick={() => setSigning(unit.name)}>
                        {matterMoveNames.sign}
                      </Button>
                    )}
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {signing !== null && <Signing file={file} unitName={signing} onClose={() => setSigning(null)} />}
    </section>
  );
}

interface SigningProps {
  readonly file: MatterFile;
  readonly unitName: string;
  readonly onClose: () => void;
}

function Signing(props: SigningProps) {
  const baseRevision = useShownRevision();
  return (
    <>
      <FocusKeeper />
      <SignDialog {...props} baseRevision={baseRevision} />
    </>
  );
}

/** For the own office, or for any unit where one's office gave the matter out. */
function useMaySign({ matter }: MatterFile): (unit: MatterUnit) => boolean {
  const may = useMay();
  const { officeId } = useMe();
  const isGivenOut = isWithUnit(matter.state) || isHandedIn(matter.state);
  return (unit) => isGivenOut && may('supervision.sign', unit.officeId === officeId ? officeId : matter.officeId);
}
