import type { AlarmSound } from '../../shared/domain/notices.ts';

interface Note {
  readonly hertz: number;
  /** Seconds after the tone's beginning. */
  readonly at: number;
  readonly seconds: number;
}

/** None is the telephone's bell: heard across a room, and told apart from everything else that beeps. */
const TONES: Readonly<Record<AlarmSound['tone'], readonly Note[]>> = {
  twoTone: [
    { hertz: 880, at: 0, seconds: 0.22 },
    { hertz: 660, at: 0.22, seconds: 0.22 },
  ],
  rising: [
    { hertz: 660, at: 0, seconds: 0.18 },
    { hertz: 880, at: 0.18, seconds: 0.18 },
    { hertz: 1175, at: 0.36, seconds: 0.26 },
  ],
  urgent: [0, 0.18, 0.36, 0.54].map((at) => ({ hertz: 1040, at, seconds: 0.13 })),
};
/** Parts of the loudest that this computer is set to. */
const LOUDNESS: Readonly<Record<AlarmSound['loudness'], number>> = { low: 0.1, middle: 0.25, loud: 0.7 };
const EVERY_MS = 1600;

export interface AlarmBell {
  /** False while the browser lets no page sound before somebody has touched it. */
  readonly isAudible: boolean;
  /** Rings until it is stopped; one that rings goes on with this sound. */
  start(sound: AlarmSound): void;
  stop(): void;
  /** Rings once. Resolves with whether the page could sound. */
  tryOut(sound: AlarmSound): Promise<boolean>;
}

/** The page's bell; silent where there is no way to make a sound. */
export function createAlarmBell(): AlarmBell {
  let audio: AudioContext | null = null;
  let timer: ReturnType<typeof setInterval> | undefined;
  let sound: AlarmSound | null = null;

  const open = (): AudioContext | null => {
    if (typeof AudioContext === 'undefined') return null;
    audio ??= new AudioContext();
    if (audio.state === 'suspended') audio.resume().catch(() => undefined);
    return audio;
  };

  const ring = (): void => {
    const context = open();
    if (context?.state === 'running' && sound) ringIn(context, sound);
  };

  return {
    get isAudible() {
      return audio?.state === 'running';
    },
    start(wanted) {
      sound = wanted;
      if (timer !== undefined) return;
      ring();
      timer = setInterval(ring, EVERY_MS);
    },
    stop() {
      clearInterval(timer);
      timer = undefined;
    },
    async tryOut(wanted) {
      const context = open();
      await context?.resume().catch(() => undefined);
      if (context?.state !== 'running') return false;
      ringIn(context, wanted);
      return true;
    },
  };
}

function ringIn(context: AudioContext, { tone, loudness }: AlarmSound): void {
  for (const { hertz, at, seconds } of TONES[tone]) {
    const [oscillator, gain] = [context.createOscillator(), context.createGain()];
    const begins = context.currentTime + at;
    oscillator.frequency.value = hertz;
    gain.gain.setValueAtTime(LOUDNESS[loudness], begins);
    gain.gain.exponentialRampToValueAtTime(0.001, begins + seconds);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(begins);
    oscillator.stop(begins + seconds);
  }
}
