/** Opens the list of all keys, from everywhere. */
export const HELP_KEY = 'Ctrl+Slash';

/** Opens the board of the day, from everywhere. */
export const BOARD_KEY = 'Ctrl+KeyD';

/** The keys of a part of the window; their words are `help.words` in the texts. */
export const HELP_KEYS = {
  everywhere: {
    F1: 'bench',
    F2: 'orders',
    F3: 'ledger',
    F4: 'exceptions',
    F5: 'setup',
    'Ctrl+KeyS': 'shipping',
    'Ctrl+KeyB': 'distribution',
    [HELP_KEY]: 'help',
    [BOARD_KEY]: 'board',
    'Ctrl+KeyG': 'guide',
  },
  bench: {
    F6: 'print',
    F7: 'reprint',
    F8: 'cameOut',
    F9: 'noPaper',
    F10: 'leave',
    F11: 'add',
    F12: 'void',
    Escape: 'next',
    'Ctrl+KeyP': 'printer',
    'Ctrl+KeyU': 'operator',
  },
  lists: {
    'Ctrl+KeyF': 'find',
    'Ctrl+KeyO': 'file',
    'Ctrl+KeyE': 'export',
    'Ctrl+KeyP': 'handOver',
    'Ctrl+KeyR': 'reprints',
    Space: 'choose',
    'Ctrl+KeyA': 'all',
    Enter: 'open',
    Escape: 'back',
  },
  shipping: {
    'Ctrl+Enter': 'shipNow',
    'Ctrl+KeyH': 'hold',
    'Ctrl+KeyM': 'byHand',
    'Ctrl+KeyN': 'notShipped',
    'Ctrl+KeyR': 'change',
    'Ctrl+KeyI': 'extras',
  },
} as const;

type HelpKeys = typeof HELP_KEYS;
export type HelpPart = keyof HelpKeys;
/** What a key does; names a text. */
export type HelpWord = { [Part in HelpPart]: HelpKeys[Part][keyof HelpKeys[Part]] }[HelpPart];
