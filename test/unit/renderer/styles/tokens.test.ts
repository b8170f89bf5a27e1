import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../../support/electron/packages.ts';

type Tokens = ReadonlyMap<string, string>;

const read = (file: string): string => readFileSync(join(projectFolder, file), 'utf8');
const css = read('renderer/styles/tokens.css');

/** The custom properties of one block, by selector. */
const block = (selector: string): Tokens => {
  const body = css.split(`\n${selector} {`)[1]?.split('\n}')[0] ?? '';
  return new Map(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
};

const LIGHT = block(':root');
const DARK = block(":root[data-scheme='dark']");
const MORE = block(":root[data-contrast='more']");
const DARK_MORE = block(":root[data-scheme='dark'][data-contrast='more']");

const LOOKS = [
  { name: 'light', least: 4.5, tokens: LIGHT },
  { name: 'dark', least: 4.5, tokens: new Map([...LIGHT, ...DARK]) },
  { name: 'light, high contrast', least: 7, tokens: new Map([...LIGHT, ...MORE]) },
  {
    name: 'dark, high contrast',
    least: 7,
    tokens: new Map([...LIGHT, ...DARK, ...MORE, ...DARK_MORE]),
  },
] as const;

const TONES = ['working', 'good', 'attention', 'stop', 'idle'] as const;

/** Text and what lies behind it. */
const READ: readonly (readonly [ink: string, ground: string])[] = [
  ...['ink', 'ink-soft', 'ink-faint', 'accent'].flatMap((ink) =>
    ['surface', 'ground', 'sunken'].map((ground) => [ink, ground] as const),
  ),
  ['accent-on', 'accent-fill'],
  ['practice-ink', 'practice-fill'],
  ['practice-mark', 'practice-ink'],
  ['paper-ink', 'paper'],
  ...TONES.flatMap((tone) => [
    [`${tone}-on`, `${tone}-fill`] as const,
    [`${tone}-ink`, `${tone}-soft`] as const,
    [`${tone}-ink`, 'surface'] as const,
  ]),
];

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(LOOKS)('the colours: $name', ({ least, tokens }) => {
  const colour = (name: string): string => {
    const value = tokens.get(name);
    if (value === undefined) throw new Error(`No colour ${name}`);
    return value;
  };

  it.each(READ)('%s is readable on %s', (ink, ground) => {
    expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(least);
  });

  it('show where a field or a button ends', () => {
    for (const ground of ['surface', 'ground'])
      expect(contrast(colour('control'), colour(ground))).toBeGreaterThanOrEqual(3);
  });
});

/** Pages of paper: black on white. */
const PAPER = /^renderer\/(?:label|hand-over|[\w-]+-sheet)\//;
const SHEETS = globSync('renderer/**/*.css', { cwd: projectFolder }).filter(
  (file) => !PAPER.test(file),
);
const COLOUR = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch)\(/i;

describe('colours of the screens', () => {
  it('stand in one file', () => {
    const strays = SHEETS.filter(
      (file) => file !== 'renderer/styles/tokens.css' && COLOUR.test(read(file)),
    );
    expect(strays).toEqual([]);
  });

  it('are all there that a style asks for', () => {
    const known = new Set(
      SHEETS.flatMap((file) => [...read(file).matchAll(/--([\w-]+):/g)].map(([, name]) => name)),
    );
    const asked = SHEETS.flatMap((file) =>
      [...read(file).matchAll(/var\(--([\w-]+)/g)]
        .filter(([, name]) => !known.has(name))
        .map(([, name]) => `${file} ${name}`),
    );
    expect(asked).toEqual([]);
  });
});
