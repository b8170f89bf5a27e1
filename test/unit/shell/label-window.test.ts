import { expect, test } from 'vitest';
import { createLabelWindow } from '../../../electron/shell/label-window.ts';
import type { Deferred } from '../../support/station/deferred.ts';
import { deferred } from '../../support/station/deferred.ts';
import { labelOf } from '../../support/station/labels.ts';
import { codeOf, valueOf } from '../../support/station/result.ts';

type Window = Awaited<ReturnType<Parameters<typeof createLabelWindow>[0]>>;

/** A window whose page draws one label without a fault. */
function fakeWindow(): Window {
  let isDestroyed = false;
  const window = {
    isDestroyed: () => isDestroyed,
    destroy: () => {
      isDestroyed = true;
    },
    webContents: {
      executeJavaScript: async () => [{ overflowMm: 0, clipped: null, letters: [] }],
    },
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all that is asked of a window
  return window as unknown as Window;
}

test('a window that opens after its deadline is closed, and takes no place of another', async () => {
  const opening: Deferred<Window>[] = [];
  const labels = createLabelWindow(() => {
    const next = deferred<Window>();
    opening.push(next);
    return next.promise;
  });
  const draw = (signal: AbortSignal) =>
    labels.withLabels([labelOf('99000000000001')], signal, async ({ window }) => window);
  const { signal } = new AbortController();

  const deadline = new AbortController();
  const late = draw(deadline.signal);
  await expect.poll(() => opening.length).toBe(1);
  deadline.abort();
  expect(codeOf(await late)).toBe('PRINT_LABEL_NOT_RENDERED');

  const [slow, quick] = [fakeWindow(), fakeWindow()];
  const second = draw(signal);
  await expect.poll(() => opening.length).toBe(2);
  opening[1]?.resolve(quick);
  expect(valueOf(await second)).toBe(quick);
  opening[0]?.resolve(slow);
  expect(valueOf(await draw(signal))).toBe(quick);
  expect([slow, quick].map((window) => window.isDestroyed())).toEqual([true, false]);
});
