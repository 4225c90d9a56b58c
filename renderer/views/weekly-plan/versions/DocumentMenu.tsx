import { DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import type { AppContract } from '../../../../shared/contract/contract.ts';
import type { InputOf } from '../../../../shared/contract/define.ts';
import { openBuiltPage, saveBuiltFile } from '../../../bridge/file-content.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { useRefusalNotice } from '../../../state/use-perform.tsx';
import { versionText } from '../../../text/versions.ts';

type DocumentInput = InputOf<AppContract, 'plans.buildDocument'>;
type Choice = Pick<DocumentInput, 'document' | 'format'>;

const choices: readonly Choice[] = [
  ...(['matrix', 'flat'] as const).flatMap((document) =>
    (['docx', 'xlsx', 'pdf', 'html'] as const).map((format) => ({ document, format })),
  ),
  { document: 'calendar', format: 'ics' },
];

const labelOf = ({ document, format }: Choice): string =>
  `${versionText.documents[document]} · ${versionText.formats[format]}`;

/** Downloads any document of a version. Without a PDF component on this computer the printable page opens instead. */
export function DocumentMenu({ versionId }: { readonly versionId: string }) {
  const { message } = App.useApp();
  const { ask } = useActions();
  const showRefusal = useRefusalNotice();
  const handleChoose = async (choice: Choice): Promise<void> => {
    const stop = message.loading(versionText.building, 0);
    let outcome = await ask('plans.buildDocument', { versionId, ...choice });
    const isPrinted = choice.format === 'html' || (!outcome.ok && outcome.refusal.code === 'PDF_UNAVAILABLE');
    if (!outcome.ok && isPrinted) {
      void message.info(versionText.printInstead);
      outcome = await ask('plans.buildDocument', { versionId, document: choice.document, format: 'html' });
    }
    stop();
    if (!outcome.ok) showRefusal(outcome.refusal, versionText.buildFailed);
    else if (isPrinted) openBuiltPage(outcome.value);
    else saveBuiltFile(outcome.value);
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: choices.map((choice, index) => ({ key: String(index), label: labelOf(choice) })),
        onClick: ({ key }) => {
          const choice = choices[Number(key)];
          if (choice) void handleChoose(choice);
        },
      }}
    >
      <Button>
        {versionText.download}
        <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}
