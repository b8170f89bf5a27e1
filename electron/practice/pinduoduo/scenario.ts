/** An order that the practice gateway knows. */
export interface PinduoduoOrderData {
  readonly orderSn: string;
  readonly state: 'waiting' | 'shipped' | 'refunded';
}

/** What Pinduoduo looks like to the practice gateway. */
export interface PinduoduoScenario {
  readonly orders: readonly PinduoduoOrderData[];
  readonly companies: readonly {
    readonly id: number;
    readonly code: string;
    readonly name: string;
    readonly available: boolean;
  }[];
  /** Tracking numbers of another platform, which are held up so many times (vendor FAQ 4.1). */
  readonly intercepted: readonly {
    readonly trackingNumber: string;
    readonly times: number;
    readonly seconds: number;
  }[];
}

/** Orders to try against; every id is invented, the carriers are the vendor's examples. */
export const PINDUODUO_PRACTICE: PinduoduoScenario = {
  orders: [
    { orderSn: '261121-000000000000001', state: 'waiting' },
    { orderSn: '261121-000000000000002', state: 'waiting' },
    { orderSn: '261121-000000000000003', state: 'waiting' },
    { orderSn: '261121-000000000000004', state: 'shipped' },
    { orderSn: '261121-000000000000005', state: 'refunded' },
  ],
  companies: [
    { id: 121, code: 'YUNDA', name: '韵达快递', available: true },
    { id: 115, code: 'ZTO', name: '中通快递', available: true },
    { id: 44, code: 'SF', name: '顺丰速运', available: true },
    { id: 9_000_001, code: 'NONE', name: '停用的快递', available: false },
  ],
  intercepted: [{ trackingNumber: '990000000001', times: 1, seconds: 30 }],
};
