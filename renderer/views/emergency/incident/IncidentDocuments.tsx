import { DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { saveBuiltFile } from '../../../bridge/file-content.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { type DocumentInput, useBuildDocument } from '../../../state/use-build-document.ts';
import { useRefusalNotice } from '../../../state/use-perform.tsx';
import { documentsText } from '../../../text/emergency-incident.ts';
import { versionText } from '../../../text/versions.ts';

type Choice = Exclude<keyof typeof documentsText.choices, 'archive'>;

const inputOf = (incidentId: string): Readonly<Record<Choice, DocumentInput<'emergency.buildDocument'>>> => ({
  slipDocx: { document: 'slip', incidentId, format: 'docx' },
  slipPdf: { document: 'slip', incidentId, format: 'pdf' },
  slipWithPeople: { document: 'slip', incidentId, withPeople: true, format: 'docx' },
  timelinePdf: { document: 'timeline', incidentId, format: 'pdf' },
  timelineDocx: { document: 'timeline', incidentId, format: 'docx' },
});

/** 报告单, 时间轴, and everything of the incident in one archive. */
export function IncidentDocuments({ incidentId }: { readonly incidentId: string }) {
  const { message } = App.useApp();
  const { ask } = useActions();
  const showRefusal = useRefusalNotice();
  const build = useBuildDocument('emergency.buildDocument');
  const archive = async (): Promise<void> => {
    const stop = message.loading(versionText.building, 0);
    const outcome = await ask('emergency.buildArchive', { incidentId });
    stop();
    if (outcome.ok) saveBuiltFile(outcome.value);
    else showRefusal(outcome.refusal, versionText.buildFailed);
  };
  const choose = (key: string): void => {
    if (key === 'archive') void archive();
    else void build(inputOf(incidentId)[key as Choice]);
  };
  const items = Object.entries(documentsText.choices).map(([key, label]) => ({ key, label }));
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => choose(key) }}>
      <Button icon={<DownOutlined aria-hidden />} iconPlacement="end">
        {documentsText.open}
      </Button>
    </Dropdown>
  );
}
