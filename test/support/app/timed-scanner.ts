import type { Page } from 'playwright-core';

/** How one scan arrives. */
export interface TimedScan {
  /** The key after the code; null for a scanner without suffix. */
  readonly end?: 'Enter' | 'Tab' | null;
  /**
   * A Chinese input method is on: it has each key, composes letters, and commits Chinese text at
   * every digit and sign, as pinyin input methods do.
   */
  readonly inputMethod?: boolean;
}

/** A scanner whose keys tell their own time, however slow this machine is. */
export interface TimedScanner {
  readonly scan: (code: string, how?: TimedScan) => Promise<void>;
  /**
   * A scan, Enter included, as numbers typed on the numpad while Alt is held. After each the system
   * types the character itself, as Windows does.
   */
  readonly scanByNumbers: (code: string) => Promise<void>;
  /** An input method begins to compose in the field that has the focus, and is left at it. */
  readonly compose: (letters: string) => Promise<void>;
}

/** Scanners send a key every 8 to 20 ms. */
const KEY_MS = 12;
const BETWEEN_MS = 150;
/** What browsers give as code of a key that an input method has. */
const INPUT_METHOD_KEY_CODE = 229;
const COMMITTED = '集体';
const ALT = 1;
const SHIFT = 8;
const ENTER = '\r';
const SIGNS: Readonly<Record<string, string>> = { '-': 'Minus', _: 'Minus', '/': 'Slash' };

const isLetter = (char: string): boolean => /[A-Za-z]/.test(char);
const isShifted = (char: string): boolean => char === '_' || /[A-Z]/.test(char);

function codeOf(char: string): string {
  if (isLetter(char)) return `Key${char.toUpperCase()}`;
  return SIGNS[char] ?? `Digit${char}`;
}

/** Sends keys by Chromium's own test interface: they go through its whole input path. */
export async function openTimedScanner(page: Page): Promise<TimedScanner> {
  const chromium = await page.context().newCDPSession(page);
  let atMs = 0;
  let composed = '';
  const compose = (letters: string): Promise<unknown> => {
    composed = letters;
    const at = letters.length;
    return chromium.send('Input.imeSetComposition', {
      text: letters,
      selectionStart: at,
      selectionEnd: at,
    });
  };
  const commit = (): Promise<unknown> => {
    const isOpen = composed !== '';
    composed = '';
    return isOpen ? chromium.send('Input.insertText', { text: COMMITTED }) : Promise.resolve();
  };
  const press = async (code: string, char: string, inputMethod: boolean): Promise<void> => {
    atMs += KEY_MS;
    const key = {
      key: inputMethod ? 'Process' : char,
      code,
      modifiers: isShifted(char) ? SHIFT : 0,
      timestamp: atMs / 1_000,
      ...(inputMethod ? { windowsVirtualKeyCode: INPUT_METHOD_KEY_CODE } : {}),
    };
    await Promise.all([
      chromium.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key }),
      chromium.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
    ]);
  };
  const send = (
    type: 'rawKeyDown' | 'keyUp',
    code: string,
    modifiers: number,
  ): Promise<unknown> => {
    atMs += KEY_MS;
    const key = { code, modifiers, timestamp: atMs / 1_000 };
    return chromium.send('Input.dispatchKeyEvent', { type, ...key });
  };
  const typeNumber = (char: string): Promise<unknown> => {
    const digits = String(char.charCodeAt(0)).padStart(3, '0');
    return Promise.all([
      send('rawKeyDown', 'AltLeft', ALT),
      ...Array.from(digits, (digit) => send('rawKeyDown', `Numpad${digit}`, ALT)),
      send('keyUp', 'AltLeft', 0),
      chromium.send('Input.dispatchKeyEvent', {
        type: 'char',
        text: char,
        timestamp: atMs / 1_000,
      }),
    ]);
  };
  const start = (): void => {
    atMs = Math.max(Date.now(), atMs + BETWEEN_MS);
  };
  /** The keys were sent ahead of their time; what follows is not to come before them. */
  const catchUp = (): Promise<void> =>
    new Promise((done) => setTimeout(done, Math.max(0, atMs - Date.now())));
  return {
    scanByNumbers: async (code) => {
      start();
      await Promise.all(Array.from(code + ENTER, typeNumber));
      await catchUp();
    },
    compose: async (letters) => {
      await compose(letters);
    },
    scan: async (code, { end = 'Enter', inputMethod = false } = {}) => {
      start();
      const sent: Promise<unknown>[] = Array.from(code, (char) => {
        const pressed = press(codeOf(char), char, inputMethod);
        if (!inputMethod) return pressed;
        const written = isLetter(char) ? compose(composed + char.toLowerCase()) : commit();
        return Promise.all([pressed, written]);
      });
      if (end !== null) sent.push(press(end, end, inputMethod), commit());
      await Promise.all(sent);
      await catchUp();
    },
  };
}
