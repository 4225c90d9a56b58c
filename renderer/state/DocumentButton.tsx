import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { versionText } from '../text/versions.ts';
import { type BuildRequest, type DocumentInput, useBuildDocument } from './use-build-document.ts';

type WithoutFormat<T> = T extends unknown ? Omit<T, 'format'> : never;
type Format = keyof typeof versionText.formats;

interface DocumentButtonProps<N extends BuildRequest> {
  readonly request: N;
  readonly document: WithoutFormat<DocumentInput<N>>;
  /** Those that the document has. */
  readonly formats: readonly Format[];
  readonly label?: string;
}

/** Downloads a document in the format that is chosen. */
export function DocumentButton<N extends BuildRequest>(props: DocumentButtonProps<N>) {
  const { request, document, formats, label = versionText.download } = props;
  const build = useBuildDocument(request);
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: formats.map((format) => ({ key: format, label: versionText.formats[format] })),
        // Sound: the caller names the formats that its document has.
        onClick: ({ key }) => void build({ ...document, format: key } as unknown as DocumentInput<N>),
      }}
    >
      <Button>
        {label}
        <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}
