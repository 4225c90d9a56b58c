import { Radio } from 'antd';
import { useId } from 'react';
import type { Preferences } from '../../state/preferences.ts';
import { useActions, useAppState } from '../../state/StateProvider.tsx';
import { settingsText } from '../../text/settings.ts';

export function AppearanceSection() {
  return (
    <div className="panel stack settings-panel">
      <p className="soft">{settingsText.appearanceHint}</p>
      <Choice field="theme" label={settingsText.theme} options={settingsText.themes} />
      <Choice field="density" label={settingsText.density} options={settingsText.densities} />
      <Choice field="textSize" label={settingsText.textSize} options={settingsText.textSizes} />
      <p className="faint">{settingsText.motionHint}</p>
    </div>
  );
}

interface ChoiceProps<F extends keyof Preferences> {
  readonly field: F;
  readonly label: string;
  readonly options: Readonly<Record<Preferences[F], string>>;
}

/** One thing about how the screen looks, of a few to choose from. */
function Choice<F extends keyof Preferences>({ field, label, options }: ChoiceProps<F>) {
  const preferences = useAppState((state) => state.preferences);
  const { setPreferences } = useActions();
  const id = useId();
  return (
    <div className="settings-row">
      <span id={id}>{label}</span>
      <Radio.Group
        aria-labelledby={id}
        optionType="button"
        options={Object.entries<string>(options).map(([value, words]) => ({ value, label: words }))}
        value={preferences[field]}
        onChange={({ target }) => setPreferences({ ...preferences, [field]: target.value })}
      />
    </div>
  );
}
