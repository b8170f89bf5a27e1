/** An order of a practice shop. Names and phones are ciphertext, as the platform gives them. */
export interface PracticeOrder {
  readonly shop: string;
  readonly orderId: string;
  /** 2 to ship, 3 shipped, 4 cancelled, 22 refunded (gateway contract §4.8). */
  readonly status: 2 | 3 | 4 | 22;
  /** The number it was shipped with; only where the status is 3. */
  readonly trackNo?: string;
  readonly receiver: {
    readonly name: string;
    readonly mobile: string;
    readonly province: string;
    readonly city: string;
    readonly district: string;
    readonly street: string;
    readonly detail: string;
  };
  readonly items: readonly {
    readonly name: string;
    readonly specs: readonly { readonly name: string; readonly value: string }[];
    readonly count: number;
  }[];
}

/** What a practice gateway starts from: plain data that a trainer can write. */
export interface DouyinScenario {
  readonly orders: readonly PracticeOrder[];
  /** Shop ids by `seller_nick`, for shops that buy numbers for each other's orders. */
  readonly shopIds: Readonly<Record<string, string>>;
  /** Numbers left by carrier code; a carrier that is not named has plenty. */
  readonly balances: Readonly<Record<string, number>>;
  /** Age at which a number whose print data nobody read is taken back; null: never. */
  readonly recycleAfterMs: number | null;
  /** Carriers whose numbers cannot be cancelled. */
  readonly carriersWithoutCancel: readonly string[];
  /** Cities that no carrier goes to. */
  readonly outOfRangeCities: readonly string[];
}

export const QUIET_SCENARIO: DouyinScenario = {
  orders: [],
  shopIds: {},
  balances: {},
  recycleAfterMs: null,
  carriersWithoutCancel: [],
  outOfRangeCities: [],
};
