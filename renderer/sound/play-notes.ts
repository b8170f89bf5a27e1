import type { Note } from './sounds.ts';

const ATTACK_S = 0.008;

/** Plays notes on a device that is opened at the first one. `volume` from 0 to 1. */
export function createPlayer(): (notes: readonly Note[], volume: number) => void {
  let context: AudioContext | null = null;
  return (notes, volume) => {
    if (volume === 0) return;
    context ??= new AudioContext();
    const startS = context.currentTime + 0.02;
    for (const note of notes) playNote(context, note, startS, volume);
  };
}

function playNote(context: AudioContext, note: Note, startS: number, volume: number): void {
  const fromS = startS + note.startMs / 1000;
  const untilS = fromS + note.lengthMs / 1000;
  const oscillator = new OscillatorNode(context, { type: note.wave, frequency: note.hertz });
  const gain = new GainNode(context, { gain: 0 });
  gain.gain.setValueAtTime(0, fromS);
  gain.gain.linearRampToValueAtTime(note.loudness * volume, fromS + ATTACK_S);
  gain.gain.exponentialRampToValueAtTime(0.001 * volume, untilS);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(fromS);
  oscillator.stop(untilS);
}
