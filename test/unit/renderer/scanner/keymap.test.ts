import { describe, expect, it } from 'vitest';
import { asciiOf, asciiOfText } from '../../../../renderer/scanner/keymap.ts';

describe('asciiOf', () => {
  it('reads letters by key and Shift alone', () => {
    expect(asciiOf('KeyJ', true)).toBe('J');
    expect(asciiOf('KeyJ', false)).toBe('j');
  });

  it.each([
    ['Digit7', '7'],
    ['Numpad7', '7'],
    ['Minus', '-'],
    ['NumpadSubtract', '-'],
    ['Slash', '/'],
    ['NumpadDivide', '/'],
    ['Period', '.'],
    ['NumpadDecimal', '.'],
  ])('reads %s as %s', (code, char) => {
    expect(asciiOf(code, false)).toBe(char);
  });

  it.each([
    ['Minus', '_'],
    ['Digit4', '$'],
    ['Semicolon', ':'],
    ['Equal', '+'],
  ])('reads %s with Shift as %s', (code, char) => {
    expect(asciiOf(code, true)).toBe(char);
  });

  it('reads the digits of the numpad with Num Lock off or Shift held', () => {
    expect(asciiOf('Numpad1', true)).toBe('1');
  });

  it.each(['Enter', 'Tab', 'F6', 'ShiftLeft', 'CapsLock', 'ArrowDown', 'Lang1', ''])(
    'finds no character on %s',
    (code) => {
      expect(asciiOf(code, false)).toBeNull();
    },
  );
});

describe('asciiOfText', () => {
  it('folds full-width characters', () => {
    expect(asciiOfText('７')).toBe('7');
    expect(asciiOfText('Ａ')).toBe('A');
    expect(asciiOfText('－')).toBe('-');
  });

  it.each(['Process', '中', 'Enter', ''])('finds no character in %s', (key) => {
    expect(asciiOfText(key)).toBeNull();
  });
});
