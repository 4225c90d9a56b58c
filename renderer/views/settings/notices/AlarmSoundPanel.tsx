import { SoundOutlined } from '@ant-design/icons';
import { Button, Radio } from 'antd';
import { useId, useRef, useState } from 'react';
import type { AlarmSound } from '../../../../shared/domain/notices.ts';
import { type AlarmBell, createAlarmBell } from '../../../bridge/alarm-sound.ts';
import { noticesText } from '../../../text/notices.ts';
import { useNotices } from './use-notices.ts';

export function AlarmSoundPanel() {
  const [{ sound }, choose] = useNotices();
  const titleId = useId();
  return (
    <section className="panel stack" aria-labelledby={titleId}>
      <h2 id={titleId} className="notices-title">
        {noticesText.sound}
      </h2>
      <p className="soft">{noticesText.soundHint}</p>
      <Choice
        label={noticesText.tone}
        options={noticesText.tones}
        value={sound.tone}
        onChange={(tone) => choose({ sound: { ...sound, tone } })}
      />
      <Choice
        label={noticesText.loudness}
        options={noticesText.loudnesses}
        value={sound.loudness}
        onChange={(loudness) => choose({ sound: { ...sound, loudness } })}
      />
      <TryOut sound={sound} />
    </section>
  );
}

function TryOut({ sound }: { readonly sound: AlarmSound }) {
  const bell = useRef<AlarmBell | null>(null);
  const [wasHeard, setWasHeard] = useState<boolean | null>(null);
  const ring = async (): Promise<void> => {
    bell.current ??= createAlarmBell();
    setWasHeard(await bell.current.tryOut(sound));
  };
  return (
    <div className="row">
      <Button icon={<SoundOutlined aria-hidden />} onClick={ring}>
        {noticesText.tryOut}
      </Button>
      <span role="status" className={wasHeard === false ? 'late' : 'soft'}>
        {wasHeard !== null && (wasHeard ? noticesText.tried : noticesText.notTried)}
      </span>
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ label, options, value, onChange }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div className="settings-row">
      <span id={id}>{label}</span>
      <Radio.Group
        aria-labelledby={id}
        optionType="button"
        options={Object.entries<string>(options).map(([key, words]) => ({ value: key, label: words }))}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
