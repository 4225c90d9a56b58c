import { Alert, Button, Progress } from 'antd';
import { useEffect, useState } from 'react';
import type { ExportProgress } from '../../../../shared/contract/data.contract.ts';
import { saveBuiltFile } from '../../../bridge/file-content.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { useRefusalNotice, useSuccessNotice } from '../../../state/use-perform.tsx';
import { exportText } from '../../../text/export.ts';
import { exportWords } from '../../../text/export-words.ts';

/** 导出全部: all that this person may see, as workbooks and json. */
export function ExportSection() {
  const { ask, watchExport } = useActions();
  const tell = useSuccessNotice();
  const showRefusal = useRefusalNotice();
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [told, setTold] = useState('');
  useEffect(() => watchExport(setProgress), [watchExport]);
  const handleExport = async (): Promise<void> => {
    setIsBusy(true);
    setTold('');
    setProgress(null);
    const outcome = await ask('data.exportAll', { words: exportWords() });
    setIsBusy(false);
    if (!outcome.ok) return showRefusal(outcome.refusal, exportText.failed);
    if (outcome.value === null) return setTold(exportText.cancelled);
    saveBuiltFile(outcome.value);
    const { records, withheld } = outcome.value;
    tell({ done: exportText.done(records) });
    setTold([exportText.done(records), ...(withheld > 0 ? [exportText.withheld(withheld)] : [])].join('；'));
  };
  return (
    <section className="panel settings-panel stack" aria-labelledby="export-title">
      <h2 id="export-title" className="data-heading">
        {exportText.title}
      </h2>
      <p className="soft">{exportText.hint}</p>
      <Alert type="info" showIcon title={exportText.care} />
      <div className="row">
        <Button onClick={handleExport} loading={isBusy}>
          {exportText.start}
        </Button>
        {isBusy && <Button onClick={() => void ask('data.cancelExport')}>{exportText.cancel}</Button>}
      </div>
      {isBusy && progress && (
        <Progress
          percent={percentOf(progress)}
          format={() => exportText.steps[progress.step]}
          aria-label={exportText.progress}
        />
      )}
      <p role="status" className="soft">
        {isBusy ? exportText.steps[progress?.step ?? 'records'] : told}
      </p>
    </section>
  );
}

/** Half of it is reading, half is writing. */
function percentOf({ step, done, total }: ExportProgress): number {
  const share = total === 0 ? 1 : done / total;
  return Math.round((step === 'records' ? 0 : 50) + share * 50);
}
