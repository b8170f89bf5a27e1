/**
 * Physical keys to ASCII, US layout, as scanners type. Reading the key instead of the character
 * keeps input methods, full-width mode, Caps Lock and other layouts out of a code.
 */
const PLAIN_AND_SHIFTED: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Digit0: ['0', ')'],
  Digit1: ['1', '!'],
  Digit2: ['2', '@'],
  Digit3: ['3', '#'],
  Digit4: ['4', '$'],
  Digit5: ['5', '%'],
  Digit6: ['6', '^'],
  Digit7: ['7', '&'],
  Digit8: ['8', '*'],
  Digit9: ['9', '('],
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  Slash: ['/', '?'],
  Period: ['.', '>'],
  Comma: [',', '<'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backslash: ['\\', '|'],
  Backquote: ['`', '~'],
  Space: [' ', ' '],
  NumpadDivide: ['/', '/'],
  NumpadMultiply: ['*', '*'],
  NumpadSubtract: ['-', '-'],
  NumpadAdd: ['+', '+'],
  NumpadDecimal: ['.', '.'],
};

const LETTER = /^Key([A-Z])$/;
const NUMPAD_DIGIT = /^Numpad([0-9])$/;

/** The ASCII character of a physical key (`KeyboardEvent.code`), or null where it types none. */
export function asciiOf(code: string, shift: boolean): string | null {
  const letter = LETTER.exec(code)?.[1];
  if (letter !== undefined) return shift ? letter : letter.toLowerCase();
  const digit = NUMPAD_DIGIT.exec(code)?.[1];
  if (digit !== undefined) return digit;
  const pair = PLAIN_AND_SHIFTED[code];
  if (pair === undefined) return null;
  return shift ? pair[1] : pair[0];
}

const PRINTABLE_ASCII = /^[ -~]$/;

/**
 * The ASCII character that an event names itself. Some scanners and remote desktops send
 * characters without a physical key; full-width ones are folded.
 */
export function asciiOfText(key: string): string | null {
  const folded = key.normalize('NFKC');
  return PRINTABLE_ASCII.test(folded) ? folded : null;
}
