import { useEffect, useEffectEvent } from 'react';

/** What keys do, by `KeyboardEvent.code`, with `Ctrl+` before it where Ctrl (or Command) is held. */
export type KeyActions = Readonly<Record<string, (() => void) | undefined>>;

const nameOf = (event: KeyboardEvent): string =>
  event.ctrlKey || event.metaKey ? `Ctrl+${event.code}` : event.code;

/** Function keys and the like for as long as the component is on screen; a held key counts once. */
export function useKeys(actions: KeyActions): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.altKey || event.shiftKey) return;
    const action = actions[nameOf(event)];
    if (action === undefined) return;
    event.preventDefault();
    if (!event.repeat) action();
  });
  useEffect(() => {
    const listening = new AbortController();
    window.addEventListener('keydown', onKeyDown, { signal: listening.signal });
    return () => listening.abort();
  }, []);
}
