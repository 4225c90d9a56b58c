import { Radio } from 'antd';
import type { Preferences } from '../../state/preferences.ts';
import { useActions, useAppState } from '../../state/StateProvider.tsx';
import { settingsText } from '../../text/settings.ts';

const themes = (['light', 'dark', 'system'] as const).map((value) => ({ value, label: settingsText.themes[value] }));
const densities = (['compact', 'normal', 'roomy'] as const).map((value) => ({
  value,
  label: settingsText.densities[value],
}));

export function AppearanceSection() {
  const preferences = useAppState((state) => state.preferences);
  const { setPreferences } = useActions();
  return (
    <div className="panel stack settings-panel">
      <p className="soft">{settingsText.appearanceHint}</p>
      <div className="settings-row">
        <span id="theme-label">{settingsText.theme}</span>
        <Radio.Group
          aria-labelledby="theme-label"
          optionType="button"
          options={themes}
          value={preferences.theme}
          onChange={({ target }) => setPreferences({ ...preferences, theme: target.value as Preferences['theme'] })}
        />
      </div>
      <div className="settings-row">
        <span id="density-label">{settingsText.density}</span>
        <Radio.Group
          aria-labelledby="density-label"
          optionType="button"
          options={densities}
          value={preferences.density}
          onChange={({ target }) => setPreferences({ ...preferences, density: target.value as Preferences['density'] })}
        />
      </div>
    </div>
  );
}
