/** The outer object of every answer (gateway contract §3). */
export interface PracticeAnswer {
  readonly code: number;
  readonly message: string;
  readonly data: unknown;
}

export const success = (data: unknown): PracticeAnswer => ({ code: 0, message: 'ok', data });

/** The vendor publishes no table of outer codes; one number stands for all. */
export const outerError = (message: string): PracticeAnswer => ({ code: 500, message, data: null });
