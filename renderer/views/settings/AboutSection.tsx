import { useMe } from '../../state/hooks.ts';
import { useNames } from '../../state/names.ts';
import { useAppState } from '../../state/StateProvider.tsx';
import { roleTitles } from '../../text/names.ts';
import { settingsText } from '../../text/settings.ts';
import { shellText } from '../../text/shell.ts';
import { UpdateSection } from './UpdateSection.tsx';

export function AboutSection() {
  const info = useAppState((state) => state.info);
  const workspace = useAppState((state) => state.workspace);
  const me = useMe();
  const { officeName } = useNames();
  const facts = [
    [settingsText.version, `${shellText.product} ${info?.version ?? ''}`],
    [settingsText.host, info ? settingsText.hosts[info.host] : ''],
    [settingsText.district, workspace?.districtName ?? ''],
    [settingsText.folder, workspace?.shareFolder ?? settingsText.noFolder],
    [settingsText.me, shellText.me(me.name, officeName(me.officeId), roleTitles[me.role])],
    [settingsText.pdf, info?.canPrintPdf ? settingsText.pdfYes : settingsText.pdfNo],
  ] as const;
  return (
    <div className="about-page">
      <dl className="panel settings-panel about">
        {facts.map(([name, value]) => (
          <div key={name} className="settings-row">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <UpdateSection />
    </div>
  );
}
