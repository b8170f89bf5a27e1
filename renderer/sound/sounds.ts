/** Each outcome has a sound of its own; their words are `sound.says` in the texts. */
export const SOUNDS = [
  'printed',
  'confirmed',
  'item',
  'duplicate',
  'already_printed',
  'already_shipped',
  'closed',
  'unknown',
  'refused',
  'offline',
  'wrong_item',
  'attention',
  'stop',
] as const;
export type Sound = (typeof SOUNDS)[number];

export interface Note {
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

const knock = (hertz: number, startMs: number): Note => ({
  hertz,
  startMs,
  lengthMs: 90,
  wave: 'triangle',
  loudness: 0.55,
});

const buzz = (hertz: number, startMs: number, lengthMs = 260): Note => ({
  hertz,
  startMs,
  lengthMs,
  wave: 'sawtooth',
  loudness: 0.3,
});

const siren = (hertz: number, startMs: number): Note => ({
  hertz,
  startMs,
  lengthMs: 140,
  wave: 'square',
  loudness: 0.22,
});

/** Bells: go on. Knocks: look. Low buzzes: stop. A siren: the wrong goods are in the hand. */
export const NOTES: Readonly<Record<Sound, readonly Note[]>> = {
  printed: [bell(880, 0, 110), bell(1319, 110, 200)],
  confirmed: [bell(880, 0, 90), bell(1319, 90, 90), bell(1760, 180, 260)],
  item: [bell(1568, 0, 80)],
  duplicate: [knock(587, 0), knock(587, 110)],
  already_printed: [knock(587, 0), knock(440, 170)],
  already_shipped: [knock(587, 0), knock(494, 150), knock(392, 300)],
  attention: [knock(587, 0), knock(784, 170)],
  stop: [buzz(196, 0), buzz(147, 290)],
  refused: [buzz(147, 0, 160), buzz(147, 210, 160), buzz(147, 420, 300)],
  closed: [buzz(220, 0, 120), buzz(185, 140, 120), buzz(147, 280, 420)],
  unknown: [buzz(196, 0, 140), buzz(294, 180, 200)],
  offline: [buzz(262, 0, 90), buzz(131, 120, 500)],
  wrong_item: [siren(988, 0), siren(659, 150), siren(988, 300), siren(659, 450)],
};

/** How long a sound lasts, in milliseconds. */
export const lengthOf = (sound: Sound): number =>
  Math.max(...NOTES[sound].map(({ startMs, lengthMs }) => startMs + lengthMs));
