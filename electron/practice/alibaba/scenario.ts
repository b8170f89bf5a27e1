/** An order of a 1688 seller that the practice gateway knows; its state in 1688's own word. */
export interface AlibabaOrderData {
  readonly orderId: string;
  readonly state: '待发货' | '已发货' | '已收货' | '退款中' | '已关闭';
  readonly entries: readonly { readonly entryId: string; readonly amount: number }[];
}

/** Goods that distribution orders can be made of. */
export interface AlibabaOfferData {
  readonly offerId: string;
  readonly specIds: readonly string[];
  readonly priceFen: number;
  /** A purchase of it becomes two orders at 1688. */
  readonly splits: boolean;
  /** The downstream goods are linked from the start; else `relationadd` must link them first. */
  readonly linked: boolean;
}

/** What 1688 looks like to the practice gateway. */
export interface AlibabaScenario {
  readonly orders: readonly AlibabaOrderData[];
  readonly offers: readonly AlibabaOfferData[];
  readonly postFeeFen: number;
}

/** Orders and goods to try against; every id is invented. */
export const ALIBABA_PRACTICE: AlibabaScenario = {
  orders: [
    {
      orderId: '3500000000000000101',
      state: '待发货',
      entries: [{ entryId: '3500000000000000101', amount: 1 }],
    },
    {
      orderId: '3500000000000000102',
      state: '待发货',
      entries: [
        { entryId: '3500000000000000103', amount: 2 },
        { entryId: '3500000000000000104', amount: 1 },
      ],
    },
    {
      orderId: '3500000000000000105',
      state: '已收货',
      entries: [{ entryId: '3500000000000000105', amount: 1 }],
    },
    {
      orderId: '3500000000000000106',
      state: '退款中',
      entries: [{ entryId: '3500000000000000106', amount: 1 }],
    },
    {
      orderId: '3500000000000000107',
      state: '已关闭',
      entries: [{ entryId: '3500000000000000107', amount: 1 }],
    },
  ],
  offers: [
    {
      offerId: '900000000001',
      specIds: ['practice-spec-1'],
      priceFen: 600,
      splits: false,
      linked: true,
    },
    {
      offerId: '900000000002',
      specIds: ['practice-spec-2'],
      priceFen: 900,
      splits: true,
      linked: true,
    },
    {
      offerId: '900000000003',
      specIds: ['practice-spec-3'],
      priceFen: 300,
      splits: false,
      linked: false,
    },
  ],
  postFeeFen: 9_200,
};
