import { InboxOutlined } from '@ant-design/icons';
import { Upload } from 'antd';

interface FileDropProps {
  readonly title: string;
  readonly hint: string;
  /** Comma-separated endings such as `.xlsx,.docx`. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** Takes one file by drag, click or keyboard and hands it over unread. */
export function FileDrop({ title, hint, accept, onFile }: FileDropProps) {
  return (
    <Upload.Dragger
      accept={accept}
      multiple={false}
      showUploadList={false}
      beforeUpload={(file) => {
        onFile(file);
        return Upload.LIST_IGNORE;
      }}
    >
      <p className="ant-upload-drag-icon">
        <InboxOutlined aria-hidden />
      </p>
      <p className="ant-upload-text">{title}</p>
      <p className="ant-upload-hint">{hint}</p>
    </Upload.Dragger>
  );
}
