import type { RecordView } from '../../shared/store/record-view.ts';
import { instantWords } from '../text/date-words.ts';
import { historyValueWords } from '../text/history-values.ts';
import { itemFormText, planText } from '../text/weekly-plan.ts';
import './disputed-field.css';
import { useNames } from './names.ts';
import { usePerform } from './use-perform.tsx';

interface DisputedFieldProps {
  readonly field: string;
  readonly view: Pick<RecordView, 'id' | 'conflicts'>;
}

/** Two people wrote one field at once: both values stand, with who wrote each, until one is chosen. */
export function DisputedField({ field, view }: DisputedFieldProps) {
  const names = useNames();
  const perform = usePerform();
  const values = view.conflicts[field];
  if (!values) return null;
  return (
    <fieldset className="field-dispute">
      <legend>{itemFormText.disputed}</legend>
      {values.map(({ operationId, value, personId, writtenAt }) => {
        const words = historyValueWords(field, value, names);
        const choose = { id: view.id, field, operationId };
        return (
          <div key={operationId} className="field-dispute-row">
            <span className="field-dispute-value">{words}</span>
            <span className="faint">
              {itemFormText.writtenBy(names.personName(personId) || itemFormText.someone, instantWords(writtenAt))}
            </span>
            <button
              type="button"
              className="link-button"
              aria-label={itemFormText.chooseThis(words)}
              onClick={() =>
                perform('records.chooseValue', choose, { done: planText.done.saved, failed: planText.failed.save })
              }
            >
              {itemFormText.chooseValue}
            </button>
          </div>
        );
      })}
    </fieldset>
  );
}
