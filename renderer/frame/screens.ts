/** The screens in the order of their keys, F1 to F5. */
export const SCREENS = ['bench', 'orders', 'ledger', 'exceptions', 'setup'] as const;

/** The guide is shown once, and has no place among the keys. */
export type ScreenName = (typeof SCREENS)[number] | 'guide';

export const keyOfScreen = (screen: (typeof SCREENS)[number]): string =>
  `F${SCREENS.indexOf(screen) + 1}`;
