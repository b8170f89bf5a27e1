import type { PracticeAnswer } from './answers.ts';

/** One call that passed the gateway's own checks. */
export interface PracticeRequest {
  /** `seller_nick`. */
  readonly shop: string;
  /** Every form field. */
  readonly params: Readonly<Record<string, string>>;
}

/** Answers calls of one path. State lives in the platform that made the routes. */
export type PracticeRoute = (request: PracticeRequest) => PracticeAnswer;

/** Exact path → what answers it. */
export type PracticeRoutes = Readonly<Record<string, PracticeRoute>>;
