import './notices.css';
import { AlarmSoundPanel } from './AlarmSoundPanel.tsx';
import { SilencePanel } from './SilencePanel.tsx';
import { ToastPanel } from './ToastPanel.tsx';

/** 设置 › 通知与声音: how this workstation calls for attention, and what nobody can turn off. */
export function NoticesSection() {
  return (
    <div className="notices-page">
      <ToastPanel />
      <div className="stack">
        <AlarmSoundPanel />
        <SilencePanel />
      </div>
    </div>
  );
}
