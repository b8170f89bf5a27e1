/** The screens in the order of their keys, F1 to F5. */
export const SCREENS = ['bench', 'orders', 'ledger', 'exceptions', 'setup'] as const;
export type ScreenName = (typeof SCREENS)[number];

export const keyOfScreen = (screen: ScreenName): string => `F${SCREENS.indexOf(screen) + 1}`;
