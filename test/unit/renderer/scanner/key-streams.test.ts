import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeyStroke } from '../../../../renderer/scanner/key-stroke.ts';
import { scanRules } from '../../../../renderer/scanner/scan-rules.ts';
import type { ScannerFinding, ScannerSuffix } from '../../../../shared/scanner.ts';
import type { Happening } from './keys.ts';
import { altTyping, down, elsewhere, hear, keyOf, stroke, typing, UNLEARNT } from './keys.ts';

/** Each property; together more than the 20,000 streams that the scanner is to stand. */
const STREAMS = 2_500;

const code = fc.stringMatching(/^[0-9A-Za-z/_-]{4,32}$/);
/** Codes that silence may end are longer. */
const longCode = fc.stringMatching(/^[0-9A-Za-z/_-]{6,32}$/);
const codes = fc.array(code, { minLength: 1, maxLength: 6 });
const gap = fc.integer({ min: 0, max: 60 });

const SUFFIX_KEYS = [
  { code: 'Enter' },
  { code: 'NumpadEnter' },
  { code: 'Tab' },
  { code: 'KeyJ', ctrl: true },
  { code: 'KeyM', ctrl: true },
  { code: '', key: 'Enter' },
] as const satisfies readonly Partial<KeyStroke>[];
const suffix = fc.constantFrom(...SUFFIX_KEYS);

const check = <Values>(property: fc.IProperty<Values>): void =>
  fc.assert(property, { numRuns: STREAMS });

const finding = (more: Partial<ScannerFinding>): ScannerFinding => ({
  suffix: 'enter',
  gapMs: 12,
  prefix: '',
  faults: [],
  ...more,
});

/** How a keyboard, an input method or a remote desktop tells of the same key. */
const disguise = fc.constantFrom<(key: KeyStroke, char: string) => KeyStroke>(
  (key) => key,
  (key) => ({ ...key, key: 'Process' }),
  (key) => ({ ...key, key: 'Unidentified' }),
  (key, char) => ({ ...key, key: char.toUpperCase() === char ? char.toLowerCase() : char }),
  (key, char) => ({ ...key, code: '', key: char, shift: false }),
  (key, char) => ({ ...key, code: '', key: fullWidth(char), shift: false }),
);

const fullWidth = (char: string): string =>
  String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0);

/** The keys of codes, one every `gapMs`, with `betweenMs` from a suffix to the next code. */
function scanning(
  list: readonly string[],
  gapMs: number,
  betweenMs: number,
  end: Partial<KeyStroke>,
  look: (key: KeyStroke, char: string) => KeyStroke = (key) => key,
): readonly Happening[] {
  let atMs = 1_000;
  return list.flatMap((text) => {
    const keys = Array.from(text, (char) => {
      const key = look(keyOf(char, atMs), char);
      atMs += gapMs;
      return down(key);
    });
    const last = down(stroke('', atMs, end));
    atMs += betweenMs;
    return [...keys, last];
  });
}

describe('any stream of keys', () => {
  it('gives the scanned codes, whatever an input method, Caps Lock or a remote desktop makes of the keys', () => {
    check(
      fc.property(
        codes,
        gap,
        fc.nat(5_000),
        suffix,
        disguise,
        (list, gapMs, betweenMs, end, look) => {
          const heard = hear(scanning(list, gapMs, betweenMs, end, look));
          expect(heard).toMatchObject({ scans: list, cuts: 0 });
          expect(heard.taken).not.toContain(false);
        },
      ),
    );
  });

  it('gives the codes of scanners that type numbers under Alt', () => {
    check(
      fc.property(
        codes,
        fc.integer({ min: 0, max: 30 }),
        fc.constantFrom(9, 10, 13),
        (list, gapMs, end) => {
          let atMs = 0;
          const happenings = list.flatMap((text) =>
            [...Array.from(text, (char) => char.charCodeAt(0)), end].flatMap((charCode) => {
              const keys = altTyping(charCode, atMs, gapMs);
              atMs += (keys.length + 1) * gapMs;
              return keys;
            }),
          );
          expect(hear(happenings)).toMatchObject({ scans: list, cuts: 0 });
        },
      ),
    );
  });

  it('gives the codes of a scanner without suffix where that was learnt, also before a late timer', () => {
    const rules = scanRules(finding({ suffix: 'none', gapMs: 20 }));
    check(
      fc.property(
        fc.array(fc.tuple(longCode, fc.integer({ min: 0, max: 20 }), fc.boolean()), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.integer({ min: 0, max: 3_000 }),
        (list, moreMs) => {
          let atMs = 0;
          const happenings = list.flatMap(([text, gapMs, isTimerInTime]): Happening[] => {
            const keys = typing(text, atMs, gapMs).map(down);
            const lastMs = atMs + (text.length - 1) * gapMs;
            atMs = lastMs + (rules.idleMs ?? 0) + moreMs;
            return isTimerInTime ? [...keys, { kind: 'timer', atMs }] : keys;
          });
          const heard = hear([...happenings, { kind: 'timer', atMs: atMs + 10 }], rules);
          expect(heard).toMatchObject({ scans: list.map(([text]) => text), cuts: 0 });
        },
      ),
    );
  });

  it('takes off what the scanner puts before each code, and an AIM id', () => {
    const prefix = fc.stringMatching(/^[A-Za-z0-9/_-]{1,6}$/);
    const aim = fc.constantFrom('', ']C0', ']C1', ']Q1', ']E0');
    check(
      fc.property(codes, prefix, aim, gap, suffix, (list, own, id, gapMs, end) => {
        const sent = list.map((text) => `${own}${id}${text}`);
        const rules = scanRules(finding({ prefix: own }));
        expect(hear(scanning(sent, gapMs, 300, end), rules).scans).toEqual(list);
      }),
    );
  });

  it('gives what a hand types, whatever its pauses, with Caps Lock or without', () => {
    const pauses = fc.array(fc.integer({ min: 61, max: 15_000 }), { minLength: 1, maxLength: 20 });
    check(
      fc.property(codes, pauses, disguise, (list, gaps, look) => {
        let atMs = 0;
        let place = 0;
        const later = (): number => {
          atMs += gaps[place++ % gaps.length] ?? 61;
          return atMs;
        };
        const happenings = list.flatMap((text) => [
          ...Array.from(text, (char) => down(look(keyOf(char, later()), char))),
          down(stroke('Enter', later())),
        ]);
        expect(hear(happenings)).toMatchObject({ scans: list, cuts: 0 });
      }),
    );
  });

  it('never gives a part of a code that a field, a dialog or another window cut, and tells of it', () => {
    const parts = fc
      .tuple(fc.stringMatching(/^[0-9A-Za-z/_-]{8,32}$/), fc.nat(100))
      .map(([text, percent]) => ({
        text,
        at: 4 + Math.floor(((text.length - 7) * percent) / 101),
      }));
    const way = fc.constantFrom('elsewhere', 'blur', 'back');
    check(
      fc.property(parts, way, gap, code, suffix, ({ text, at }, where, gapMs, next, end) => {
        const keys = typing(text, 0, gapMs);
        const first = keys.slice(0, at);
        const rest = keys.slice(at);
        const cutMs = at * gapMs;
        const endMs = text.length * gapMs;
        const cut: readonly Happening[] =
          where === 'elsewhere'
            ? [...first.map(down), ...rest.map(elsewhere), elsewhere(stroke('', endMs, end))]
            : where === 'blur'
              ? [...first.map(down), { kind: 'blur', atMs: cutMs }]
              : [...first.map(elsewhere), ...rest.map(down), down(stroke('', endMs, end))];
        const again = typing(next, endMs + 2_000, gapMs).map(down);
        const last = down(stroke('Enter', endMs + 2_000 + next.length * gapMs));
        expect(hear([...cut, ...again, last])).toMatchObject({ scans: [next], cuts: 1 });
      }),
    );
  });

  it('gives nothing of a code that begins as the window comes to the front', () => {
    check(
      fc.property(
        code,
        gap,
        fc.integer({ min: 0, max: 60 }),
        suffix,
        (text, gapMs, firstMs, end) => {
          const keys = typing(text, firstMs, gapMs).map(down);
          const last = down(stroke('', firstMs + text.length * gapMs, end));
          const heard = hear([{ kind: 'focus', atMs: 0 }, ...keys, last]);
          expect(heard).toMatchObject({ scans: [], cuts: 1 });
          expect(heard.taken.slice(1)).not.toContain(false);
        },
      ),
    );
  });

  it('leaves a field its own keys, and the next scan whole', () => {
    const field = fc.array(
      fc.tuple(fc.constantFrom('a', '7', 'Q', '-'), fc.integer({ min: 0, max: 400 })),
      {
        maxLength: 20,
      },
    );
    check(
      fc.property(field, fc.boolean(), code, gap, (typed, entered, text, gapMs) => {
        let atMs = 0;
        const inField = typed.map(([char, laterMs]) => {
          atMs += laterMs;
          return elsewhere(keyOf(char, atMs));
        });
        const all = entered ? [...inField, elsewhere(stroke('Enter', atMs + 5))] : inField;
        const fromMs = atMs + 61;
        const keys = typing(text, fromMs, gapMs).map(down);
        const last = down(stroke('Enter', fromMs + text.length * gapMs));
        const heard = hear([...all, ...keys, last]);
        expect(heard).toMatchObject({ scans: [text], cuts: 0 });
        expect(heard.taken.slice(0, all.length)).not.toContain(true);
      }),
    );
  });

  it('takes two codes that follow each other without a gap, also where a dialog had the first', () => {
    check(
      fc.property(code, code, gap, fc.boolean(), (first, second, gapMs, inDialog) => {
        const all = scanning([first, second], gapMs, gapMs, { code: 'Enter' });
        const inFirst = first.length + 1;
        const happenings = all.map((each, place): Happening =>
          inDialog && place < inFirst && each.kind === 'down' ? elsewhere(each.stroke) : each,
        );
        const heard = hear(happenings);
        expect(heard).toMatchObject({ scans: inDialog ? [second] : [first, second], cuts: 0 });
      }),
    );
  });

  it('ends as it began where nothing was scanned: no key of the page is taken', () => {
    const pageKeys = fc.constantFrom(
      stroke('F1', 0),
      stroke('Enter', 0),
      stroke('Tab', 0),
      stroke('Space', 0),
      stroke('Escape', 0),
      stroke('Backspace', 0),
      stroke('ArrowDown', 0),
      stroke('KeyC', 0, { ctrl: true }),
      stroke('KeyJ', 0, { ctrl: true }),
      stroke('F4', 0, { alt: true }),
      stroke('AltLeft', 0, { alt: true }),
      stroke('ShiftLeft', 0, { shift: true }),
      stroke('CapsLock', 0),
    );
    check(
      fc.property(fc.array(fc.tuple(pageKeys, fc.nat(300)), { maxLength: 30 }), (list) => {
        let atMs = 0;
        const happenings = list.map(([key, laterMs]) => {
          atMs += laterMs;
          return down({ ...key, atMs });
        });
        const heard = hear(happenings);
        expect(heard).toMatchObject({ scans: [], cuts: 0 });
        expect(heard.taken).not.toContain(true);
      }),
    );
  });
});

describe('ten scans a second for a minute', () => {
  const RATE: readonly (readonly [ScannerSuffix, Partial<KeyStroke>])[] = [
    ['enter', { code: 'Enter' }],
    ['tab', { code: 'Tab' }],
    ['line_feed', { code: 'KeyJ', ctrl: true }],
  ];

  it.each(RATE)('come out whole and in order with %s', (_name, end) => {
    const list = Array.from({ length: 600 }, (_, place) => `49000000000000${10_000 + place}`);
    const happenings = scanning(list, 4, 100 - 19 * 4, end);
    expect(hear(happenings, UNLEARNT)).toMatchObject({ scans: list, cuts: 0 });
  });
});
