import type { PracticeAnswer } from '../answers.ts';
import { success } from '../answers.ts';

/** A refusal as 1688's shipping and order calls have it: outer code 0, the reason inside. */
export const alibabaRefusal = (errorCode: string, errorMessage: string): PracticeAnswer =>
  success({ errorCode, errorMessage, success: false });
