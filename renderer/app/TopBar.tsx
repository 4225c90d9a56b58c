import { InboxOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Badge, Button } from 'antd';
import { useState } from 'react';
import { useMe, useRecords } from '../state/hooks.ts';
import { recordOf } from '../state/records.ts';
import { useActions, useAppState } from '../state/StateProvider.tsx';
import { useInboxEntries } from '../state/use-inbox-entries.ts';
import { roleTitles } from '../text/names.ts';
import { shellText } from '../text/shell.ts';
import { InboxDrawer } from '../views/inbox/InboxDrawer.tsx';
import { SyncIndicator } from './SyncIndicator.tsx';
import { useAppearance } from './use-appearance.ts';

export function TopBar() {
  const districtName = useAppState((state) => state.workspace?.districtName);
  const me = useMe();
  const records = useRecords();
  const officeName = recordOf(records, 'office', me.officeId)?.values.shortName ?? '';
  return (
    <header className="top-bar">
      <strong className="top-product">{shellText.product}</strong>
      <span className="top-district">{districtName}</span>
      <span className="top-space" />
      <SyncIndicator />
      <InboxButton />
      <ThemeButton />
      <span className="top-me">{shellText.me(me.name, officeName, roleTitles[me.role])}</span>
    </header>
  );
}

function InboxButton() {
  const [isOpen, setIsOpen] = useState(false);
  const entries = useInboxEntries();
  const count = entries.length;
  return (
    <>
      <Badge count={count} size="small" offset={[-6, 8]}>
        <Button
          type="text"
          icon={<InboxOutlined aria-hidden />}
          aria-label={shellText.inboxCount(count)}
          onClick={() => setIsOpen(true)}
        >
          {shellText.inbox}
        </Button>
      </Badge>
      {isOpen && <InboxDrawer entries={entries} onClose={() => setIsOpen(false)} />}
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
