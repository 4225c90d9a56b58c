import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../electron/browser-host/find-chromium.ts';

/** A headless Chromium of this machine; tests never go without one. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium was found: npm test names the command that installs one');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** How the offices' computers are set. */
export const officeSetting = {
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  viewport: { width: 1440, height: 900 },
} as const;

/** The same where the system asks for no movement. */
export const stillSetting = { ...officeSetting, reducedMotion: 'reduce' } as const;
