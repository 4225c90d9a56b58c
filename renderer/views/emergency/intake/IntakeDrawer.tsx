import { Alert, Button, Drawer } from 'antd';
import { type KeyboardEvent, useRef } from 'react';
import { HelpButton } from '../../../state/HelpButton.tsx';
import { instantWords } from '../../../text/date-words.ts';
import { intakeText } from '../../../text/emergency-intake.ts';
import { entryText } from '../../../text/entry.ts';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { isImeKey } from '../../../ui/ime.ts';
import { ClassificationField } from './ClassificationField.tsx';
import { IntakeFields } from './IntakeFields.tsx';
import { LevelField } from './LevelField.tsx';
import { OtherCall } from './OtherCall.tsx';
import type { IntakeForm } from './use-intake.ts';

interface IntakeDrawerProps {
  readonly intake: IntakeForm;
  readonly onSave: () => Promise<void>;
  readonly onClear: () => void;
  /** The call that waits is not taken. */
  readonly onLeaveCall: () => void;
  readonly onClose: () => void;
}

const formId = 'intake-form';

/** 接报 by the keyboard alone: Enter goes from field to field in the order in which people tell, Ctrl+Enter saves. */
export function IntakeDrawer({ intake, onSave, onClear, onLeaveCall, onClose }: IntakeDrawerProps) {
  const form = useRef<HTMLFormElement>(null);
  const { draft, isBusy, isBlank, restoredFrom, waitingCall, problems } = intake;
  const isClassified = draft.classification !== 'none';
  const handleKey = (event: KeyboardEvent): void => {
    if (isImeKey(event) || event.key !== 'Enter') return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      void onSave();
    } else if (!event.shiftKey && goesOn(event.target)) {
      event.preventDefault();
      nextField(form.current, event.target)?.focus();
    }
  };
  return (
    <>
      <FocusKeeper />
      <Drawer
        open
        title={intakeText.title}
        extra={<HelpButton place="emergency/intake" />}
        size={560}
        onClose={onClose}
        footer={
          <div className="row row-between">
            <Button onClick={onClear} disabled={isBlank}>
              {intakeText.clear}
            </Button>
            <Button type="primary" htmlType="submit" form={formId} loading={isBusy}>
              {isClassified ? intakeText.saveStub : intakeText.save}
            </Button>
          </div>
        }
      >
        {waitingCall && <OtherCall call={waitingCall} onLeave={onLeaveCall} onTake={intake.clear} />}
        <form
          ref={form}
          id={formId}
          className="intake-form"
          aria-label={intakeText.title}
          onKeyDown={handleKey}
          onSubmit={(event) => {
            event.preventDefault();
            void onSave();
          }}
        >
          <p className="faint">{intakeText.hint}</p>
          {restoredFrom !== undefined && !isBlank && (
            <p className="caution">{entryText.restored(instantWords(restoredFrom))}</p>
          )}
          {problems.length > 0 && <Alert type="error" showIcon title={problems.join(' ')} />}
          <IntakeFields intake={intake} isDisabled={isClassified} />
          <LevelField intake={intake} isDisabled={isClassified} />
          <ClassificationField intake={intake} />
        </form>
      </Drawer>
    </>
  );
}

/** Enter belongs to a list that is open and to a button. */
const goesOn = (target: EventTarget): target is HTMLElement =>
  target instanceof HTMLElement &&
  target.getAttribute('aria-expanded') !== 'true' &&
  !(target instanceof HTMLButtonElement);

/** The next field to type in; of a group of choices the chosen one; at the end the button that saves. */
function nextField(form: HTMLFormElement | null, current: HTMLElement): HTMLElement | undefined {
  const fields = [
    ...(form?.querySelectorAll<HTMLInputElement>('input:not([disabled]), textarea:not([disabled])') ?? []),
  ];
  const stops = fields.filter((field) => field === current || field.type !== 'radio' || field.checked);
  return (
    stops[stops.indexOf(current as HTMLInputElement) + 1] ??
    document.querySelector<HTMLElement>(`button[form="${formId}"]`) ??
    undefined
  );
}
