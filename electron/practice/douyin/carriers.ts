/** A carrier of every practice shop. */
interface PracticeCarrier {
  readonly id: number;
  readonly name: string;
  /** Douyin's spelling. */
  readonly code: string;
  /** Runs its own branches: bills by the month, so that there is no balance. */
  readonly ownRun: boolean;
}

export const CARRIERS: readonly PracticeCarrier[] = [
  { id: 1, name: '中通快递', code: 'zhongtong', ownRun: false },
  { id: 2, name: '圆通速递', code: 'yuantong', ownRun: false },
  { id: 3, name: '极兔速递', code: 'jtexpress', ownRun: false },
  { id: 4, name: '顺丰速运', code: 'shunfeng', ownRun: true },
];

export const carrierWith = (code: string): PracticeCarrier | null =>
  CARRIERS.find((carrier) => carrier.code === code) ?? null;
