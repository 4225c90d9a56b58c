import { DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { openBuiltPage, saveBuiltFile } from '../../../bridge/file-content.ts';
import { useRecords } from '../../../state/hooks.ts';
import { officesInOrder } from '../../../state/records.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { useRefusalNotice } from '../../../state/use-perform.tsx';
import { versionText } from '../../../text/versions.ts';
import { choiceOfKey, type DocumentChoice, documentMenuItems } from './document-choices.ts';

/** Downloads any document of a version. Without a PDF component on this computer the printable page opens instead. */
export function DocumentMenu({ version }: { readonly version: TypedRecordView<'bulletinVersion'> }) {
  const { message } = App.useApp();
  const { ask } = useActions();
  const showRefusal = useRefusalNotice();
  const offices = officesInOrder(useRecords(), '');
  const handleChoose = async (choice: DocumentChoice): Promise<void> => {
    const stop = message.loading(versionText.building, 0);
    let outcome = await ask('plans.buildDocument', { versionId: version.id, ...choice });
    let isPage = choice.format === 'html';
    if (!outcome.ok && outcome.refusal.code === 'PDF_UNAVAILABLE' && choice.document !== 'calendar') {
      void message.info(versionText.printInstead);
      outcome = await ask('plans.buildDocument', { versionId: version.id, ...choice, format: 'html' });
      isPage = true;
    }
    stop();
    if (!outcome.ok) showRefusal(outcome.refusal, versionText.buildFailed);
    else if (isPage) openBuiltPage(outcome.value);
    else saveBuiltFile(outcome.value);
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        triggerSubMenuAction: 'click',
        items: documentMenuItems(offices, version.values.leaders),
        onClick: ({ key }) => void handleChoose(choiceOfKey(key)),
      }}
    >
      <Button>
        {versionText.download}
        <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}
