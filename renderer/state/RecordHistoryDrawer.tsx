import { Drawer } from 'antd';
import type { HistoryEntryView } from '../../shared/contract/history.contract.ts';
import { partsOfRecordId } from '../../shared/domain/record.ts';
import { fullInstantWords } from '../text/date-words.ts';
import { historyText, recordHistoryText } from '../text/history.ts';
import { historyFieldName, historyValueWords, subjectWords } from '../text/history-values.ts';
import { StateTag } from '../ui/StateTag.tsx';
import { AnswerNotice } from './AnswerNotice.tsx';
import { HelpButton } from './HelpButton.tsx';
import { useRecords } from './hooks.ts';
import { useNames } from './names.ts';
import './record-history.css';
import { recordOf } from './records.ts';
import { useAnswer } from './use-answer.ts';

const DELETED_FIELD = '_deleted';

/** Who changed what on one record, when and from which workstation. */
export function RecordHistoryDrawer({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { kind } = partsOfRecordId(id);
  const names = useNames();
  const answer = useAnswer('history.ofRecord', { id });
  const entries = [...(answer.value?.entries ?? [])].reverse();
  const name = answer.value ? subjectWords(answer.value.subject, names) : '';
  return (
    <Drawer
      open
      size={560}
      title={recordHistoryText.title(name)}
      onClose={onClose}
      extra={<HelpButton place="history/changes" />}
    >
      <div className="stack">
        <p className="soft">{recordHistoryText.hint}</p>
        <AnswerNotice answer={answer} />
        <ol className="history-entries">
          {entries.map((entry, index) => (
            <Entry key={entry.operationId} kind={kind} entry={entry} isFirst={index === entries.length - 1} />
          ))}
        </ol>
      </div>
    </Drawer>
  );
}

interface EntryProps {
  readonly kind: string;
  readonly entry: HistoryEntryView;
  readonly isFirst: boolean;
}

function Entry({ kind, entry, isFirst }: EntryProps) {
  const deletion = entry.fields.find(({ field }) => field === DELETED_FIELD);
  const fields = entry.fields.filter(({ field }) => field !== DELETED_FIELD);
  const isConcurrent = fields.some(({ concurrentWith }) => concurrentWith.length > 0);
  return (
    <li className="history-entry">
      <p className="row">
        <strong>{fullInstantWords(entry.at)}</strong>
        <AuthorWords {...entry} />
        {deletion && (
          <StateTag
            tone={deletion.after === null ? 'good' : 'bad'}
            label={deletion.after === null ? recordHistoryText.restored : recordHistoryText.deleted}
          />
        )}
        {isFirst && !deletion && <StateTag tone="good" label={recordHistoryText.made} />}
        {isConcurrent && (
          <span title={recordHistoryText.concurrentHint}>
            <StateTag tone="busy" label={recordHistoryText.concurrent} />
          </span>
        )}
      </p>
      {fields.length > 0 && <FieldTable kind={kind} fields={fields} />}
    </li>
  );
}

function FieldTable({ kind, fields }: Pick<EntryProps, 'kind'> & Pick<HistoryEntryView, 'fields'>) {
  const names = useNames();
  const words = (field: string, values: readonly unknown[]): string =>
    values.map((value) => historyValueWords(field, value, names, kind)).join(' ／ ') || recordHistoryText.nothing;
  return (
    <table className="history-fields">
      <thead>
        <tr>
          <th scope="col">{recordHistoryText.field}</th>
          <th scope="col">{recordHistoryText.before}</th>
          <th scope="col">{recordHistoryText.after}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, before, after, concurrentWith }) => (
          <tr key={field} data-concurrent={concurrentWith.length > 0 || undefined}>
            <th scope="row">{historyFieldName(field, kind)}</th>
            <td>{words(field, before)}</td>
            <td>{words(field, [after])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface AuthorWordsProps {
  readonly personId: string;
  readonly device: string;
  readonly isThisDevice: boolean;
}

/** `林永康 · 区委办 · 本机` */
function AuthorWords({ personId, device, isThisDevice }: AuthorWordsProps) {
  const names = useNames();
  const office = recordOf(useRecords(), 'person', personId)?.values.officeId;
  const parts = [
    names.personName(personId) || historyText.someone,
    office === undefined ? '' : names.officeName(office),
    isThisDevice ? historyText.thisDevice : historyText.device(device),
  ];
  return <span className="soft">{parts.filter(Boolean).join(' · ')}</span>;
}
