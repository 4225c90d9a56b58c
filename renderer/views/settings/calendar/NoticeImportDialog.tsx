import { Alert, Button, Form, Input, Modal, Spin } from 'antd';
import { useId, useState } from 'react';
import type { AppContract } from '../../../../shared/contract/contract.ts';
import type { InputOf, OutputOf } from '../../../../shared/contract/define.ts';
import { maxFileBytes, readBase64 } from '../../../bridge/file-content.ts';
import { useRecords } from '../../../state/hooks.ts';
import { useActions, useAppState } from '../../../state/StateProvider.tsx';
import { refusalSentences, usePerform } from '../../../state/use-perform.tsx';
import { tooLargeSentence, unreadableFileSentence } from '../../../text/refusals.ts';
import { calendarPageText } from '../../../text/work-calendar.ts';
import { FileDrop } from '../../../ui/FileDrop.tsx';
import { NoticePreview } from './NoticePreview.tsx';

type Reading = OutputOf<AppContract, 'calendar.readNotice'>;

interface NoticeImportDialogProps {
  readonly year: number;
  readonly onSaved: (year: number) => void;
  readonly onClose: () => void;
}

/** The year's notice from its words or a file, looked through before it is taken. */
export function NoticeImportDialog({ year, onSaved, onClose }: NoticeImportDialogProps) {
  const { ask } = useActions();
  const perform = usePerform();
  const records = useRecords();
  const baseRevision = useAppState((state) => state.replica.revision);
  const textId = useId();
  const [text, setText] = useState('');
  const [reading, setReading] = useState<Reading | null>(null);
  const [source, setSource] = useState('');
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [isBusy, setIsBusy] = useState(false);

  const read = async (input: InputOf<AppContract, 'calendar.readNotice'>): Promise<void> => {
    setIsBusy(true);
    const outcome = await ask('calendar.readNotice', input);
    setIsBusy(false);
    if (!outcome.ok) setProblems(refusalSentences(outcome.refusal, records));
    else if (outcome.value.daysOff.length === 0) setProblems([calendarPageText.nothingRead]);
    else {
      setProblems([]);
      setReading(outcome.value);
      setSource(outcome.value.source);
    }
  };
  const handleFile = async (file: File): Promise<void> => {
    if (file.size > maxFileBytes) {
      setProblems([tooLargeSentence(file.name)]);
      return;
    }
    try {
      if (file.name.toLowerCase().endsWith('.json')) await read({ year, text: await file.text() });
      else await read({ year, fileName: file.name, contentBase64: await readBase64(file) });
    } catch {
      setProblems([unreadableFileSentence(file.name)]);
    }
  };
  const handleSave = async ({ daysOff, makeUpWorkdays, ...read }: Reading): Promise<void> => {
    if (source.trim() === '') {
      setProblems([calendarPageText.sourceMissing]);
      return;
    }
    setIsBusy(true);
    const values = { year: read.year, source: source.trim(), daysOff, makeUpWorkdays };
    const words = { done: calendarPageText.saved(read.year) };
    const outcome = await perform('calendar.saveNotice', { baseRevision, values }, words);
    setIsBusy(false);
    if (outcome.ok) onSaved(read.year);
    else setProblems(refusalSentences(outcome.refusal, records));
  };
  return (
    <Modal
      open
      width={640}
      title={calendarPageText.importTitle(reading?.year ?? year)}
      mask={{ closable: false }}
      okText={reading ? calendarPageText.save : calendarPageText.read}
      okButtonProps={{ disabled: isBusy || (!reading && text.trim() === '') }}
      onOk={() => (reading ? handleSave(reading) : read({ year, text }))}
      onCancel={onClose}
    >
      <Spin spinning={isBusy} description={calendarPageText.reading}>
        <div className="stack">
          {problems.length > 0 && <Alert type="error" showIcon title={problems.join(' ')} />}
          {reading ? (
            <>
              <NoticePreview reading={reading} wantedYear={year} source={source} onSource={setSource} />
              <Button className="calendar-again" onClick={() => setReading(null)}>
                {calendarPageText.back}
              </Button>
            </>
          ) : (
            <Form layout="vertical" component={false}>
              <Form.Item label={calendarPageText.pasteLabel} htmlFor={textId}>
                <Input.TextArea
                  id={textId}
                  value={text}
                  placeholder={calendarPageText.pasteExample}
                  autoFocus
                  autoSize={{ minRows: 6, maxRows: 14 }}
                  onChange={({ target }) => setText(target.value)}
                />
              </Form.Item>
              <FileDrop
                title={calendarPageText.dropTitle}
                hint={calendarPageText.dropHint}
                accept=".xlsx,.docx,.json"
                onFile={handleFile}
              />
            </Form>
          )}
        </div>
      </Spin>
    </Modal>
  );
}
