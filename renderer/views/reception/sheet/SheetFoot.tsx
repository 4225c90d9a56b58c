import { Button, Form } from 'antd';
import { sheetTotals, yuanText } from '../../../../shared/rules/reception/sheet-totals.ts';
import { sheetText } from '../../../text/reception-sheet.ts';
import { StateTag } from '../../../ui/StateTag.tsx';
import { sheetOf, type TypedSheet } from './sheet-words.ts';

interface SheetFootProps {
  readonly isEditable: boolean;
  readonly isChanged: boolean;
  readonly isBusy: boolean;
  /** Absent where it cannot be signed, or was already. */
  readonly onSign: (() => void) | undefined;
  readonly onFillAgain: () => void;
}

/** What it comes to, always in sight, and what can be done with the whole. */
export function SheetFoot({ isEditable, isChanged, isBusy, onSign, onFillAgain }: SheetFootProps) {
  return (
    <div className="sheet-foot row row-between">
      <Totals />
      {isEditable && (
        <div className="row">
          {isChanged && <StateTag tone="busy" label={sheetText.unsavedChanges} />}
          <Button onClick={onFillAgain}>{sheetText.fillAgain}</Button>
          {onSign && (
            <Button disabled={isChanged} title={isChanged ? sheetText.signFirstSave : undefined} onClick={onSign}>
              {sheetText.sign}
            </Button>
          )}
          <Button type="primary" htmlType="submit" loading={isBusy}>
            {sheetText.save}
          </Button>
        </div>
      )}
    </div>
  );
}

function Totals() {
  const form = Form.useFormInstance<TypedSheet>();
  const typed = sheetOf({
    lines: Form.useWatch('lines', form),
    collectedMeals: Form.useWatch('collectedMeals', form),
    collectedTransport: Form.useWatch('collectedTransport', form),
  });
  const { host, guest } = sheetTotals(typed.lines);
  const collected = Math.round((typed.collectedMeals + typed.collectedTransport) * 100);
  const sums = [
    [sheetText.hostTotal, host],
    [sheetText.guestTotal, guest],
    [sheetText.collectedTotal, collected],
  ] as const;
  return (
    <dl className="row sheet-totals">
      {sums.map(([name, fen]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{sheetText.yuan(yuanText(fen))}</dd>
        </div>
      ))}
    </dl>
  );
}
