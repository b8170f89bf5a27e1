import { useEffect, useEffectEvent } from 'react';

/** What keys do, by `KeyboardEvent.code`, with `Ctrl+` before it where Ctrl (or Command) is held. */
export type KeyActions = Readonly<Record<string, (() => void) | undefined>>;

const nameOf = (event: KeyboardEvent): string =>
  event.ctrlKey || event.metaKey ? `Ctrl+${event.code}` : event.code;

/** A key that nobody's finger pressed: a command barcode was scanned. */
const PRESSED = 'waybench-key';

/** Does what a key does. @returns whether it does anything now */
export const pressKey = (name: string): boolean =>
  !window.dispatchEvent(new CustomEvent(PRESSED, { detail: name, cancelable: true }));

/** Whether a question lies over the screen: keys are its own, wherever the focus is. */
const isUnderDialog = (): boolean => document.querySelector('dialog[open]') !== null;

/** Function keys and the like for as long as the component is on screen; a held key counts once. */
export function useKeys(actions: KeyActions): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.altKey || event.shiftKey || isUnderDialog()) return;
    const action = actions[nameOf(event)];
    if (action === undefined) return;
    event.preventDefault();
    if (!event.repeat) action();
  });
  const onPressed = useEffectEvent((event: Event) => {
    const name: unknown = event instanceof CustomEvent ? event.detail : null;
    const action = typeof name === 'string' ? actions[name] : undefined;
    if (action === undefined) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    const listening = new AbortController();
    window.addEventListener('keydown', onKeyDown, { signal: listening.signal });
    window.addEventListener(PRESSED, onPressed, { signal: listening.signal });
    return () => listening.abort();
  }, []);
}
