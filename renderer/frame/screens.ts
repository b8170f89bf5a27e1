/** The screens with the keys that show them, in the order of the bar. */
export const SCREEN_KEYS = {
  bench: 'F1',
  orders: 'F2',
  ledger: 'F3',
  exceptions: 'F4',
  setup: 'F5',
  shipping: 'Ctrl+KeyS',
  distribution: 'Ctrl+KeyB',
} as const;

type KeyedScreen = keyof typeof SCREEN_KEYS;

/** The guide is shown once, and has no place among the keys. */
export type ScreenName = KeyedScreen | 'guide';

const isKeyed = (name: string): name is KeyedScreen => name in SCREEN_KEYS;

export const SCREENS: readonly KeyedScreen[] = Object.keys(SCREEN_KEYS).filter(isKeyed);
