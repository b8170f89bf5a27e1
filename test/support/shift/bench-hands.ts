import type { Page } from 'playwright-core';
import type { ErrorCode } from '../../../shared/errors/codes.ts';
import { runCommand } from '../command.ts';
import type { Display } from '../display/display.ts';

/** What a packer does at the bench, and waits for. */
export interface BenchHands {
  /** Codes as one burst, by keys of the operating system. */
  readonly scan: (...codes: readonly string[]) => Promise<void>;
  readonly press: (key: string) => Promise<void>;
  /** Waits for the headline on the bench. */
  readonly headline: (situation: string) => Promise<void>;
  /** Waits until the line of a code in the trail says one of these. */
  readonly trailSays: (code: string, ...situations: readonly string[]) => Promise<void>;
  /** Waits until the bench says why a code is no parcel to pack. */
  readonly faultOf: (code: string, fault: ErrorCode) => Promise<void>;
  /** Waits for something on the page by its test id and attributes. */
  readonly see: (testId: string, attributes?: string) => Promise<void>;
}

/** Between two keys; what the keys themselves take comes to it. */
const KEY_MS = 4;
const DEADLINE_MS = 30_000;

export function benchHands(page: Page, display: Pick<Display, 'env'>): BenchHands {
  const env = { ...process.env, ...display.env };
  const wait = async (selector: string): Promise<void> => {
    await page.waitForSelector(selector, { timeout: DEADLINE_MS });
  };
  return {
    scan: async (...codes) => {
      const script = codes.map((code) => `type --delay ${KEY_MS} ${code}\nkey Return\n`).join('');
      await runCommand('xdotool', ['-'], { env, input: new TextEncoder().encode(script) });
    },
    press: (key) => page.keyboard.press(key),
    headline: (situation) => wait(`[data-testid="headline"][data-situation="${situation}"]`),
    trailSays: async (code, ...situations) => {
      const lines = situations.map(
        (situation) =>
          `[data-testid="scan-trail"] li[data-situation="${situation}"]:has-text("${code}")`,
      );
      await wait(lines.join(', '));
    },
    faultOf: (code, fault) =>
      wait(
        `article:has(.scan-fault-code:text-is("${code}")) [data-testid="fault"][data-code="${fault}"]`,
      ),
    see: (testId, attributes = '') => wait(`[data-testid="${testId}"]${attributes}`),
  };
}
