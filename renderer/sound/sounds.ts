/** `printed` and `confirmed` are one family; `attention` and `stop` are told apart without looking. */
export type Sound = 'printed' | 'confirmed' | 'attention' | 'stop';

interface Note {
  readonly hertz: number;
  readonly startMs: number;
  readonly lengthMs: number;
  readonly wave: OscillatorType;
  readonly loudness: number;
}

const bell = (hertz: number, startMs: number, lengthMs: number): Note => ({
  hertz,
  startMs,
  lengthMs,
  wave: 'sine',
  loudness: 0.5,
});

const knock = (startMs: number): Note => ({
  hertz: 587,
  startMs,
  lengthMs: 90,
  wave: 'triangle',
  loudness: 0.55,
});

const buzz = (hertz: number, startMs: number): Note => ({
  hertz,
  startMs,
  lengthMs: 260,
  wave: 'sawtooth',
  loudness: 0.3,
});

/** Rising bright pair; two even knocks; low falling buzz. */
const NOTES: Readonly<Record<Sound, readonly Note[]>> = {
  printed: [bell(880, 0, 110), bell(1319, 110, 200)],
  confirmed: [bell(880, 0, 90), bell(1319, 90, 90), bell(1760, 180, 260)],
  attention: [knock(0), knock(170)],
  stop: [buzz(196, 0), buzz(147, 290)],
};

const ATTACK_S = 0.008;

/** Plays the station's sounds; the audio device is opened at the first one. */
export function createSpeaker(): (sound: Sound) => void {
  let context: AudioContext | null = null;
  return (sound) => {
    context ??= new AudioContext();
    const startS = context.currentTime + 0.02;
    for (const note of NOTES[sound]) playNote(context, note, startS);
  };
}

function playNote(context: AudioContext, note: Note, startS: number): void {
  const fromS = startS + note.startMs / 1000;
  const untilS = fromS + note.lengthMs / 1000;
  const oscillator = new OscillatorNode(context, { type: note.wave, frequency: note.hertz });
  const gain = new GainNode(context, { gain: 0 });
  gain.gain.setValueAtTime(0, fromS);
  gain.gain.linearRampToValueAtTime(note.loudness, fromS + ATTACK_S);
  gain.gain.exponentialRampToValueAtTime(0.001, untilS);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(fromS);
  oscillator.stop(untilS);
}
