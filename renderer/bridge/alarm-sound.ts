/** Two tones in turn, as the telephone's bell is not: heard across a room, and told apart from everything else that beeps. */
const TONES_HZ = [880, 660] as const;
const TONE_S = 0.22;
const EVERY_MS = 1600;
const LOUDNESS = 0.25;

export interface AlarmSound {
  /** False while the browser lets no page sound before somebody has touched it. */
  readonly isAudible: boolean;
  start(): void;
  stop(): void;
}

/** The page's bell; silent where there is no way to make a sound. */
export function createAlarmSound(): AlarmSound {
  let audio: AudioContext | null = null;
  let timer: ReturnType<typeof setInterval> | undefined;

  const open = (): AudioContext | null => {
    if (typeof AudioContext === 'undefined') return null;
    audio ??= new AudioContext();
    if (audio.state === 'suspended') audio.resume().catch(() => undefined);
    return audio;
  };

  const ring = (): void => {
    const context = open();
    if (context?.state !== 'running') return;
    TONES_HZ.forEach((pitch, index) => {
      const [oscillator, gain] = [context.createOscillator(), context.createGain()];
      const begins = context.currentTime + index * TONE_S;
      oscillator.frequency.value = pitch;
      gain.gain.setValueAtTime(LOUDNESS, begins);
      gain.gain.exponentialRampToValueAtTime(0.001, begins + TONE_S);
      oscillator.connect(gain).connect(context.destination);
      oscillator.start(begins);
      oscillator.stop(begins + TONE_S);
    });
  };

  return {
    get isAudible() {
      return audio?.state === 'running';
    },
    start() {
      if (timer !== undefined) return;
      ring();
      timer = setInterval(ring, EVERY_MS);
    },
    stop() {
      clearInterval(timer);
      timer = undefined;
    },
  };
}
