import { type DirectorySection, directorySections } from '../../state/route.ts';
import { useActions, useAppState } from '../../state/StateProvider.tsx';
import { directoryText } from '../../text/directory.ts';
import { TabStrip, tabDomId } from '../../ui/TabStrip.tsx';
import { BookTab } from './book/BookTab.tsx';
import { DirectoryTable } from './DirectoryTable.tsx';
import type { DirectoryKind } from './directory-kinds.tsx';
import './directory.css';

const kinds: Readonly<Record<Exclude<DirectorySection, 'book'>, DirectoryKind>> = {
  leaders: 'leader',
  offices: 'office',
  people: 'person',
  venues: 'venue',
};

const panelId = 'directory-panel';

export function DirectoryPage() {
  const route = useAppState((state) => state.route);
  const { navigate } = useActions();
  if (route.screen !== 'directory') return null;
  const { section } = route;
  return (
    <>
      <header className="page-head">
        <h1>{directoryText.page}</h1>
        <TabStrip
          label={directoryText.views}
          panelId={panelId}
          active={section}
          tabs={directorySections.map((key) => ({ key, label: directoryText.sections[key] }))}
          onChange={(next) => navigate({ screen: 'directory', section: next })}
        />
      </header>
      <section
        id={panelId}
        role="tabpanel"
        aria-labelledby={tabDomId(panelId, section)}
        className="page-body directory-body"
      >
        {section === 'book' ? <BookTab /> : <DirectoryTable key={section} kind={kinds[section]} />}
      </section>
    </>
  );
}
