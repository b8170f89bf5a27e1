import { useSyncExternalStore } from 'react';

function onFocusChange(listener: () => void): () => void {
  const listening = new AbortController();
  window.addEventListener('focus', listener, { signal: listening.signal });
  window.addEventListener('blur', listener, { signal: listening.signal });
  return () => listening.abort();
}

/** Whether keys, and so scans, arrive in this window. */
export const useWindowFocus = (): boolean =>
  useSyncExternalStore(onFocusChange, () => document.hasFocus());
