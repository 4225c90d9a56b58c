import { InboxOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Badge, Button } from 'antd';
import { HelpButton } from '../state/HelpButton.tsx';
import { useMe, useRecords } from '../state/hooks.ts';
import { recordOf } from '../state/records.ts';
import { useActions, useAppState } from '../state/StateProvider.tsx';
import { useInboxEntries } from '../state/use-inbox-entries.ts';
import { roleTitles } from '../text/names.ts';
import { shellText } from '../text/shell.ts';
import { InboxDrawer } from '../views/inbox/InboxDrawer.tsx';
import { SearchButton } from '../views/search/SearchButton.tsx';
import { SampleNotice } from './SampleNotice.tsx';
import { SyncIndicator } from './SyncIndicator.tsx';
import { UpdateNotice } from './UpdateNotice.tsx';
import { useAppearance } from './use-appearance.ts';
import { useInboxHints } from './use-inbox-hints.ts';

export function TopBar() {
  const districtName = useAppState((state) => state.workspace?.districtName);
  const me = useMe();
  const records = useRecords();
  const officeName = recordOf(records, 'office', me.officeId)?.values.shortName ?? '';
  const who = shellText.me(me.name, officeName, roleTitles[me.role]);
  return (
    <header className="top-bar">
      <strong className="top-product">{shellText.product}</strong>
      <span className="top-district">{districtName}</span>
      <SampleNotice />
      <span className="top-space" />
      <SearchButton />
      <UpdateNotice />
      <SyncIndicator />
      <InboxButton />
      <ThemeButton />
      <HelpButton />
      <span className="top-me" title={who}>
        {who}
      </span>
    </header>
  );
}

function InboxButton() {
  const isOpen = useAppState((state) => state.panel === 'inbox');
  const hasRecords = useAppState((state) => state.replica.partitions.size > 0);
  const { showPanel } = useActions();
  const entries = useInboxEntries();
  const count = entries.length;
  useInboxHints(entries, hasRecords);
  return (
    <>
      <Badge count={count} size="small" offset={[-6, 8]}>
        <Button
          type="text"
          icon={<InboxOutlined aria-hidden />}
          aria-label={shellText.inboxCount(count)}
          onClick={() => showPanel('inbox')}
        >
          {shellText.inbox}
        </Button>
      </Badge>
      {isOpen && <InboxDrawer entries={entries} onClose={() => showPanel(null)} />}
    </>
  );
}

function ThemeButton() {
  const preferences = useAppState((state) => state.preferences);
  const { setPreferences } = useActions();
  const isDark = useAppearance(preferences.theme) === 'dark';
  const label = isDark ? shellText.themeToLight : shellText.themeToDark;
  return (
    <Button
      type="text"
      icon={isDark ? <SunOutlined aria-hidden /> : <MoonOutlined aria-hidden />}
      aria-label={label}
      title={label}
      onClick={() => setPreferences({ ...preferences, theme: isDark ? 'light' : 'dark' })}
    />
  );
}
