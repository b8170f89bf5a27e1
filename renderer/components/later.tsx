import type { ComponentType, ReactElement, ReactNode } from 'react';
import { lazy, Suspense, useState } from 'react';

/** A component whose code is not among what the bench starts with. */
export interface Later<Props> {
  (props: Props): ReactElement;
  /** Brings the code; from then on the component is drawn at once. */
  readonly load: () => Promise<unknown>;
}

/**
 * Keeps the code of a screen or dialog out of what the bench starts with.
 *
 * @param bring imports the component
 * @param meanwhile stands in its place until the code is there
 */
export function later<Props extends object>(
  bring: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = null,
): Later<Props> {
  let part: ComponentType<Props> | null = null;
  const load = async (): Promise<{ default: ComponentType<Props> }> => {
    part ??= await bring();
    return { default: part };
  };
  const Awaited = lazy(load);
  // What is drawn first stays: another component in its place would lose what was typed.
  function Part(props: Props): ReactElement {
    const [Drawn] = useState<ComponentType<Props>>(() => part ?? Awaited);
    return (
      <Suspense fallback={meanwhile}>
        <Drawn {...props} />
      </Suspense>
    );
  }
  return Object.assign(Part, { load });
}

const untilIdle = (): Promise<void> =>
  new Promise((done) => {
    requestIdleCallback(() => done());
  });

/** Brings the code of one component after another whenever the window has nothing else to do. */
export async function loadWhenIdle(
  parts: readonly Pick<Later<never>, 'load'>[],
  signal: AbortSignal,
): Promise<void> {
  for (const part of parts) {
    await untilIdle();
    if (signal.aborted) return;
    // What does not come now is asked for again by whoever opens it.
    await part.load().catch(() => undefined);
  }
}
