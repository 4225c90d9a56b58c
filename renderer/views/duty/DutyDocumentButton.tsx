import { DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import type { AppContract } from '../../../shared/contract/contract.ts';
import type { InputOf } from '../../../shared/contract/define.ts';
import { openBuiltPage, saveBuiltFile } from '../../bridge/file-content.ts';
import { useActions } from '../../state/StateProvider.tsx';
import { useRefusalNotice } from '../../state/use-perform.tsx';
import { versionText } from '../../text/versions.ts';

type DocumentInput = InputOf<AppContract, 'duty.buildDocument'>;
type WithoutFormat<T> = T extends unknown ? Omit<T, 'format'> : never;
type Format = 'docx' | 'xlsx' | 'pdf' | 'html';

interface DutyDocumentButtonProps {
  readonly document: WithoutFormat<DocumentInput>;
  readonly formats: readonly Format[];
  readonly label?: string;
}

/** Downloads a document of duty. Without a PDF component on this computer the printable page opens instead. */
export function DutyDocumentButton({ document, formats, label = versionText.download }: DutyDocumentButtonProps) {
  const build = useBuildDutyDocument();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: formats.map((format) => ({ key: format, label: versionText.formats[format] })),
        // Sound: the caller names the formats that its document has.
        onClick: ({ key }) => void build({ ...document, format: key } as DocumentInput),
      }}
    >
      <Button>
        {label}
        <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}

/** Builds a document and saves or opens it; says why not. */
export function useBuildDutyDocument(): (input: DocumentInput) => Promise<void> {
  const { message } = App.useApp();
  const { ask } = useActions();
  const showRefusal = useRefusalNotice();
  return async (input) => {
    const stop = message.loading(versionText.building, 0);
    let outcome = await ask('duty.buildDocument', input);
    let isPage = 'format' in input && input.format === 'html';
    if (!outcome.ok && outcome.refusal.code === 'PDF_UNAVAILABLE') {
      void message.info(versionText.printInstead);
      outcome = await ask('duty.buildDocument', { ...input, format: 'html' } as DocumentInput);
      isPage = true;
    }
    stop();
    if (!outcome.ok) showRefusal(outcome.refusal, versionText.buildFailed);
    else if (isPage) openBuiltPage(outcome.value);
    else saveBuiltFile(outcome.value);
  };
}
