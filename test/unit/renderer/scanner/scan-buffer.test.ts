import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bufferText, EMPTY_BUFFER, pasteText } from '../../../../renderer/scanner/scan-buffer.ts';
import { altTyping, down, elsewhere, hear, press, stroke, typing, UNLEARNT } from './keys.ts';

const SCANNER_MS = 12;
const ORDER = '4900000000000000101';

/** A code as a scanner sends it, ended by a key. */
const scanned = (text: string, fromMs: number, suffix = 'Enter') => [
  ...typing(text, fromMs, SCANNER_MS),
  stroke(suffix, fromMs + text.length * SCANNER_MS),
];

describe('pressKey', () => {
  it.each(['Enter', 'NumpadEnter', 'Tab'])('ends a code at %s', (suffix) => {
    expect(press(scanned(ORDER, 0, suffix)).scans).toEqual([ORDER]);
  });

  it('reads physical keys while an input method is on', () => {
    const keys = typing('JT5391', 0, SCANNER_MS, { key: 'Process' });
    expect(press([...keys, stroke('Enter', 90)]).scans).toEqual(['JT5391']);
  });

  it('takes the character itself where an event has no physical key', () => {
    const keys = Array.from('４９0Ａ', (key, place) => stroke('', place * SCANNER_MS, { key }));
    expect(press([...keys, stroke('', 60, { key: 'Enter' })]).scans).toEqual(['490A']);
  });

  it('makes two scans of two codes in one burst', () => {
    const first = scanned(ORDER, 0);
    const second = scanned('99123456789012', first.length * SCANNER_MS);
    expect(press([...first, ...second]).scans).toEqual([ORDER, '99123456789012']);
  });

  it('begins anew after a pause that cut a scan short', () => {
    const keys = [...typing('49000000', 0, SCANNER_MS), ...scanned(ORDER, 2_000)];
    expect(press(keys).scans).toEqual([ORDER]);
  });

  it('lets a scan stand for itself after characters that somebody left there', () => {
    const keys = [...typing('a1', 0, 300), ...scanned(ORDER, 3_000)];
    expect(press(keys).scans).toEqual([ORDER]);
  });

  it('joins what a hand types with pauses', () => {
    const keys = [
      ...typing('4900', 0, 180),
      ...typing('0000', 4_000, 180),
      ...typing('12', 12_000, 180),
      stroke('Enter', 14_000),
    ];
    expect(press(keys).scans).toEqual(['4900000012']);
  });

  it('keeps what was typed before a key was held down', () => {
    const held = [...Array.from({ length: 12 }).keys()].map((place) =>
      stroke('Digit0', 1_600 + place * 33, { repeat: true }),
    );
    const keys = [
      ...typing('49', 0, 200),
      stroke('Digit0', 1_100),
      ...held,
      ...typing('7', 2_600, 0),
      stroke('Enter', 3_000),
    ];
    expect(press(keys).scans).toEqual([`490${'0'.repeat(12)}7`]);
  });

  it('submits a scan without a suffix when Enter follows by hand', () => {
    expect(press([...typing(ORDER, 0, SCANNER_MS), stroke('Enter', 3_000)]).scans).toEqual([ORDER]);
  });

  it('forgets what nobody finished', () => {
    const keys = [...typing('4900', 0, 200), stroke('Digit1', 30_000), stroke('Enter', 30_200)];
    expect(press(keys).scans).toEqual(['1']);
  });

  it('corrects with Backspace and clears with Escape', () => {
    const typed = press([...typing('498', 0, 200), stroke('Backspace', 700)]);
    expect(bufferText(typed.state)).toBe('49');
    const cleared = press([stroke('Escape', 900)], typed.state);
    expect(bufferText(cleared.state)).toBe('');
    expect(press([stroke('Enter', 1_000)], cleared.state).scans).toEqual([]);
  });

  it('leaves a key with Ctrl alone while a code is under way', () => {
    const keys = [...typing('498', 0, 200), stroke('Backspace', 700, { ctrl: true })];
    const { taken, state } = press(keys);
    expect([taken.at(-1), bufferText(state)]).toEqual([false, '498']);
  });

  it('corrects the end of a scan that has no suffix', () => {
    const { state } = press([...typing(ORDER, 0, SCANNER_MS), stroke('Backspace', 2_000)]);
    expect(bufferText(state)).toBe(ORDER.slice(0, -1));
  });

  it('leaves keys alone that belong to the page', () => {
    const keys = [
      stroke('Enter', 0),
      stroke('Tab', 500),
      stroke('Space', 1_000),
      stroke('F6', 1_500),
      stroke('Backspace', 2_000),
      stroke('KeyC', 2_500, { ctrl: true }),
      stroke('Digit1', 3_000, { alt: true }),
      stroke('KeyV', 3_500, { meta: true }),
    ];
    const { scans, taken, state } = press(keys);
    expect(scans).toEqual([]);
    expect(taken).not.toContain(true);
    expect(bufferText(state)).toBe('');
  });

  it('swallows the second key of a double suffix, and only that', () => {
    const keys = [...scanned('49001', 0), stroke('Tab', 80), stroke('Enter', 1_000)];
    const { scans, taken } = press(keys);
    expect(scans).toEqual(['49001']);
    expect(taken.slice(-2)).toEqual([true, false]);
  });
});

describe('a code that is cut short', () => {
  const half = typing('49000000', 0, SCANNER_MS).map(down);

  it('by a pause is told of, and not joined with what a hand types', () => {
    const hand = [...typing('12', 2_000, 200), stroke('Enter', 2_600)].map(down);
    expect(hear([...half, ...hand])).toMatchObject({ scans: ['12'], cuts: 1 });
  });

  it('by another window or a field is told of at once, and gone', () => {
    const ways = [{ kind: 'blur', atMs: 100 }, elsewhere(stroke('Digit1', 100))] as const;
    for (const way of ways) {
      const cut = hear([...half, way]);
      expect([cut.cuts, bufferText(cut.state)]).toEqual([1, '']);
      expect(hear([down(stroke('Enter', 3_000))], undefined, cut.state).scans).toEqual([]);
    }
  });

  it('keeps its suffix from the page where all its characters went elsewhere', () => {
    const keys = typing(ORDER, 0, SCANNER_MS).map(elsewhere);
    const end = down(stroke('Enter', ORDER.length * SCANNER_MS));
    const heard = hear([...keys, end]);
    expect(heard).toMatchObject({ scans: [], cuts: 1 });
    expect(heard.taken.at(-1)).toBe(true);
  });

  it('leaves what a hand has begun where another window came between', () => {
    const typed = typing('49', 0, 200).map(down);
    const rest = [...typing('07', 5_000, 200), stroke('Enter', 6_000)].map(down);
    expect(hear([...typed, { kind: 'blur', atMs: 700 }, ...rest])).toMatchObject({
      scans: ['4907'],
      cuts: 0,
    });
  });
});

describe('a scanner that types numbers under Alt', () => {
  it('stands for itself after characters that somebody left there', () => {
    const left = typing('a1', 0, 300).map(down);
    const keys = [...Array.from('SF-0012', (char) => char.charCodeAt(0)), 13].flatMap(
      (charCode, place) => altTyping(charCode, 3_000 + place * 125, 25),
    );
    expect(hear([...left, ...keys]).scans).toEqual(['SF-0012']);
  });

  it('may leave the end of a character to the next key, and types none that is not ASCII', () => {
    const alt = { alt: true };
    const keys = [
      ...Array.from('065', (digit, place) => stroke(`Numpad${digit}`, place * 9, alt)),
      stroke('KeyB', 30, { shift: true }),
      ...Array.from('20013', (digit, place) => stroke(`Numpad${digit}`, 40 + place * 9, alt)),
      ...typing('12', 90, 9),
      stroke('Enter', 120),
    ];
    expect(press(keys).scans).toEqual(['AB12']);
  });
});

describe('pasteText', () => {
  it('adds the first line of a list, so that a list buys one number at most', () => {
    const state = pasteText(EMPTY_BUFFER, ' ４９00-1 \r\n4900-2', 0, UNLEARNT);
    expect(bufferText(state)).toBe('4900-1');
    expect(press([stroke('Enter', 900)], state).scans).toEqual(['4900-1']);
  });

  it('stands behind what was typed', () => {
    const typed = press(typing('49', 0, 200)).state;
    expect(bufferText(pasteText(typed, '007', 2_000, UNLEARNT))).toBe('49007');
  });
});

const codes = fc.array(fc.stringMatching(/^[0-9A-Za-z/_-]{4,32}$/), { maxLength: 8 });
const suffixes = fc.constantFrom('Enter', 'NumpadEnter', 'Tab');

describe('any sequence of codes', () => {
  it('comes out of a scanner as those codes in order', () => {
    fc.assert(
      fc.property(
        codes,
        suffixes,
        fc.integer({ min: 0, max: 59 }),
        fc.integer({ min: 0, max: 60_000 }),
        (list, suffix, gapMs, betweenMs) => {
          let atMs = 0;
          const keys = list.flatMap((code) => {
            const typed = typing(code, atMs, gapMs);
            const endMs = atMs + code.length * gapMs;
            atMs = endMs + betweenMs;
            return [...typed, stroke(suffix, endMs)];
          });
          expect(press(keys).scans).toEqual(list);
        },
      ),
    );
  });

  it('comes out of a hand as those codes in order, whatever the pauses', () => {
    const pauses = fc.array(fc.integer({ min: 61, max: 15_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(codes, pauses, (list, gaps) => {
        let atMs = 0;
        let place = 0;
        const later = (): number => {
          atMs += gaps[place % gaps.length] ?? 61;
          place += 1;
          return atMs;
        };
        const keys = list.flatMap((code) => [
          ...Array.from(code, (char) => typing(char, later(), 0)).flat(),
          stroke('Enter', later()),
        ]);
        expect(press(keys).scans).toEqual(list);
      }),
    );
  });
});
