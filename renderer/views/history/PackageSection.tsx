import { App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { seesAllPlans } from '../../../shared/rules/permissions.ts';
import { saveBuiltFile } from '../../bridge/file-content.ts';
import { useMe, useRecords } from '../../state/hooks.ts';
import { recordOf } from '../../state/records.ts';
import { useActions } from '../../state/StateProvider.tsx';
import { useRefusalNotice, useSuccessNotice } from '../../state/use-perform.tsx';
import { packageText } from '../../text/check.ts';

/** 问题包: what a person who mends the program needs to know; content only after a second question. */
export function PackageSection() {
  const { modal } = App.useApp();
  const { ask } = useActions();
  const tell = useSuccessNotice();
  const showRefusal = useRefusalNotice();
  const me = useMe();
  const mayExportContent = seesAllPlans(me, recordOf(useRecords(), 'office', me.officeId)?.values);
  const [withContent, setWithContent] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const save = async (): Promise<void> => {
    setIsBusy(true);
    const outcome = await ask('problems.buildPackage', { withContent });
    setIsBusy(false);
    if (!outcome.ok) {
      showRefusal(outcome.refusal, packageText.failed);
      return;
    }
    saveBuiltFile(outcome.value);
    setWithContent(false);
    tell({ done: packageText.saved });
  };
  const handleSave = (): void => {
    if (!withContent) {
      void save();
      return;
    }
    modal.confirm({
      title: packageText.confirmTitle,
      content: packageText.confirmHint,
      okText: packageText.confirm,
      okButtonProps: { danger: true },
      onOk: save,
    });
  };
  return (
    <section className="panel stack">
      <h2 className="history-heading">{packageText.title}</h2>
      <p className="soft">{packageText.hint}</p>
      <div className="row">
        <Button onClick={handleSave} loading={isBusy}>
          {packageText.save}
        </Button>
        <Checkbox
          checked={withContent}
          disabled={!mayExportContent}
          onChange={({ target }) => setWithContent(target.checked)}
        >
          {packageText.withContent}
        </Checkbox>
        <span className="faint">{mayExportContent ? packageText.contentHint : packageText.contentDenied}</span>
      </div>
    </section>
  );
}
