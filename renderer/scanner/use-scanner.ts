import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { isEditable } from './editable.ts';
import type { KeyStroke, ScanBuffer } from './scan-buffer.ts';
import { bufferText, EMPTY_BUFFER, FORGET_MS, pasteText, pressKey } from './scan-buffer.ts';
import type { HoldScanner } from './scanner-pause.ts';

export interface Scanner {
  /** What has arrived of the code that is under way. */
  readonly text: string;
  readonly hold: HoldScanner;
}

const strokeOf = (event: KeyboardEvent): KeyStroke => ({
  code: event.code,
  key: event.key,
  shift: event.shiftKey,
  ctrl: event.ctrlKey,
  alt: event.altKey,
  meta: event.metaKey,
  repeat: event.repeat,
  atMs: event.timeStamp,
});

const swallow = (event: Event): void => {
  event.preventDefault();
  event.stopPropagation();
};

/** Listens to the whole window before anything else does, whatever has the focus. */
export function useScanner(onCode: (code: string) => void): Scanner {
  const buffer = useRef(EMPTY_BUFFER);
  const holds = useRef(0);
  const [text, setText] = useState('');

  const keep = useEffectEvent((next: ScanBuffer) => {
    buffer.current = next;
    setText(bufferText(next));
  });
  const isForScanner = useEffectEvent(
    (event: Event) => holds.current === 0 && !isEditable(event.target),
  );
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!isForScanner(event)) return;
    const step = pressKey(buffer.current, strokeOf(event));
    keep(step.state);
    if (step.taken) swallow(event);
    if (step.scan !== null) onCode(step.scan);
  });
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (!isForScanner(event)) return;
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    keep(pasteText(buffer.current, pasted, event.timeStamp));
    swallow(event);
  });
  const onComposition = useEffectEvent((event: CompositionEvent) => {
    if (isForScanner(event)) swallow(event);
  });

  useEffect(() => {
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    window.addEventListener('keydown', onKeyDown, options);
    window.addEventListener('paste', onPaste, options);
    window.addEventListener('compositionstart', onComposition, options);
    window.addEventListener('compositionupdate', onComposition, options);
    window.addEventListener('compositionend', onComposition, options);
    return () => listening.abort();
  }, []);

  useEffect(() => {
    if (text === '') return undefined;
    const timer = setTimeout(() => keep(EMPTY_BUFFER), FORGET_MS);
    return () => clearTimeout(timer);
  }, [text]);

  const hold = useCallback<HoldScanner>(() => {
    holds.current += 1;
    return () => {
      holds.current -= 1;
    };
  }, []);
  return { text, hold };
}
