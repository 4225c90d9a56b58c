import { Button, Form, Input } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { isOver } from '../../../../shared/domain/reception/reception.ts';
import { DisputedField } from '../../../state/DisputedField.tsx';
import { useRecords } from '../../../state/hooks.ts';
import { useMayVisit } from '../../../state/receptions.ts';
import { recordOf } from '../../../state/records.ts';
import { receptionFieldNames } from '../../../text/reception-fields.ts';
import { sheetText } from '../../../text/reception-sheet.ts';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { NumberInput } from '../../../ui/NumberInput.tsx';
import { StateTag } from '../../../ui/StateTag.tsx';
import { isSubmitKey } from '../../../ui/submit-key.ts';
import type { VisitProps } from '../visit/visit-props.ts';
import './sheet.css';
import { SheetFoot } from './SheetFoot.tsx';
import { ActivityRows, ExpenseRows, PeopleRows } from './SheetRows.tsx';
import { SignSheetDialog } from './SignSheetDialog.tsx';
import type { TypedSheet } from './sheet-words.ts';
import { useSheetForm } from './use-sheet-form.ts';

/** 接待清单: begun with what the visit says, changed in place, saved as a whole and signed for. */
export function SheetTab({ file }: VisitProps) {
  const { reception, sheet } = file;
  const mayVisit = useMayVisit();
  const isOpen = !isOver(reception.stage) && reception.stage !== 'settled';
  const isEditable = isOpen && mayVisit('reception.saveSheet', reception);
  const sheetForm = useSheetForm(file);
  const { form, shown, gaps, isChanged, isBusy } = sheetForm;
  const [isSigning, setIsSigning] = useState(false);
  const view = recordOf(useRecords(), 'expenseSheet', sheet?.id);
  const mayWantSigning = sheet !== undefined && sheet.values.reviewedBy === undefined;
  const maySign = mayWantSigning && isOpen && mayVisit('reception.signSheet', reception);
  const handleKey = (event: KeyboardEvent): void => {
    if (!isSubmitKey(event)) return;
    event.preventDefault();
    form.submit();
  };
  return (
    <>
      <Form<TypedSheet>
        form={form}
        className="sheet"
        layout="vertical"
        initialValues={shown}
        disabled={!isEditable}
        requiredMark={false}
        onFinish={sheetForm.save}
        onValuesChange={sheetForm.handleChange}
        onKeyDown={handleKey}
      >
        <SheetStanding file={file} gaps={gaps} />
        {isEditable && sheetForm.restoredAt !== undefined && (
          <p className="row">
            <StateTag tone="busy" label={sheetText.restored(sheetForm.restoredAt)} />
            <Button type="link" size="small" onClick={sheetForm.discard}>
              {sheetText.discard}
            </Button>
          </p>
        )}
        {view && Object.keys(view.conflicts).map((field) => <DisputedField key={field} field={field} view={view} />)}
        <div className="panel sheet-pair">
          <Form.Item name="number" label={sheetText.number}>
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item
            name="letterNumber"
            label={sheetText.letterNumber}
            extra={reception.electronicNumber !== '' && sheetText.electronic(reception.electronicNumber)}
          >
            <Input maxLength={60} />
          </Form.Item>
        </div>
        <div className="panel">
          <ExpenseRows isEditable={isEditable} />
          <div className="sheet-collected">
            {(['collectedMeals', 'collectedTransport'] as const).map((name) => (
              <Form.Item key={name} name={name} label={sheetText[name]}>
                <NumberInput min={0} max={100_000_000} precision={2} className="date-input" />
              </Form.Item>
            ))}
          </div>
        </div>
        <div className="sheet-pair sheet-people">
          <div className="panel">
            <PeopleRows name="guests" isEditable={isEditable} gaps={gaps} />
          </div>
          <div className="panel">
            <ActivityRows isEditable={isEditable} gaps={gaps} />
          </div>
          {(['escorts', 'support'] as const).map((name) => (
            <div key={name} className="panel">
              <PeopleRows name={name} isEditable={isEditable} gaps={gaps} />
            </div>
          ))}
        </div>
        <div className="panel">
          <Form.Item name="remarks" label={sheetText.remarks} extra={isEditable && sheetText.gapsHint}>
            <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 6 }} />
          </Form.Item>
        </div>
        <SheetFoot
          isEditable={isEditable}
          isChanged={isChanged}
          isBusy={isBusy}
          onSign={maySign ? () => setIsSigning(true) : undefined}
          onFillAgain={sheetForm.fillAgain}
        />
      </Form>
      {isSigning && (
        <>
          <FocusKeeper />
          <SignSheetDialog receptionId={file.id} onClose={() => setIsSigning(false)} />
        </>
      )}
    </>
  );
}

/** Who filled it in and who signed for it, and what is still missing. */
function SheetStanding({
  file: { sheet, reception },
  gaps,
}: Pick<VisitProps, 'file'> & { readonly gaps: readonly string[] }) {
  const { filledBy = '', filledAt, reviewedBy, reviewedAt } = sheet?.values ?? {};
  const names = gaps.filter((gap) => gap !== 'reviewedBy').map((gap) => receptionFieldNames.expenseSheet?.[gap] ?? gap);
  return (
    <div className="row sheet-standing">
      {filledAt === undefined ? (
        <span className="soft">{sheetText.unsaved}</span>
      ) : (
        <span className="soft">{sheetText.filled(filledBy, filledAt)}</span>
      )}
      {reviewedBy !== undefined && reviewedAt !== undefined && (
        <StateTag tone="good" label={sheetText.signed(reviewedBy, reviewedAt)} />
      )}
      {sheet && reviewedBy === undefined && <StateTag tone="busy" label={sheetText.notSigned} />}
      <StateTag
        tone={names.length > 0 ? 'busy' : 'good'}
        label={names.length > 0 ? sheetText.gaps(names.join('、')) : sheetText.complete}
      />
      {reception.stage === 'settled' && <span className="soft">{sheetText.settled}</span>}
    </div>
  );
}
