import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useInfo } from '../queries.ts';
import { takeEarlyKeys } from './early-keys.ts';
import { isEditable } from './editable.ts';
import { strokeOf } from './key-stroke.ts';
import { pressElsewhere, pressKey, releaseKey } from './press-key.ts';
import type { ScanStep } from './scan-buffer.ts';
import {
  bufferText,
  EMPTY_BUFFER,
  endIdle,
  FORGET_MS,
  idleEndMs,
  leave,
  PAUSE_MS,
  pasteText,
  suffixEndMs,
  unchanged,
} from './scan-buffer.ts';
import { scanRules } from './scan-rules.ts';
import type { HoldScanner } from './scanner-pause.ts';
import { useIdleEnd } from './use-idle-end.ts';

export interface Scanner {
  /** What has arrived of the code that is under way. */
  readonly text: string;
  /** The last code arrived in part only and was given up. */
  readonly isCut: boolean;
  /** A scanner's characters stand there, and nothing ended them. */
  readonly waitsForSuffix: boolean;
  /** Caps Lock is on; codes are read by key and Shift, so that it changes none. */
  readonly capsLock: boolean;
  readonly hold: HoldScanner;
}

const swallow = (event: Event): void => {
  event.preventDefault();
  event.stopPropagation();
};

/** The system types the character of an Alt number right after its keys. */
const ALT_CHARACTER_MS = 100;

/**
 * Listens to the whole window before anything else does, whatever has the focus, by the rules that
 * the scanner check has learnt.
 *
 * @param onCut a part of a scanned code was given up
 */
export function useScanner(onCode: (code: string) => void, onCut?: () => void): Scanner {
  const { scanner } = useInfo().settings;
  const rules = useMemo(() => scanRules(scanner), [scanner]);
  const buffer = useRef(EMPTY_BUFFER);
  const holds = useRef(0);
  const altEndedAtMs = useRef(-Infinity);
  const [text, setText] = useState('');
  const [endMs, setEndMs] = useState<number | null>(null);
  const [suffixDueMs, setSuffixDueMs] = useState<number | null>(null);
  const [waitsForSuffix, setWaitsForSuffix] = useState(false);
  const [isCut, setCut] = useState(false);
  const [capsLock, setCapsLock] = useState(false);

  const take = useEffectEvent(({ state, scans, cut }: ScanStep) => {
    buffer.current = state;
    setText(bufferText(state));
    setEndMs(idleEndMs(state, rules));
    setSuffixDueMs(suffixEndMs(state, rules));
    setWaitsForSuffix(false);
    if (scans.length > 0) setCut(false);
    if (cut) {
      setCut(true);
      onCut?.();
    }
    for (const code of scans) onCode(code);
  });
  const isForScanner = useEffectEvent(
    (event: Event) => holds.current === 0 && !isEditable(event.target),
  );
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    setCapsLock(event.getModifierState('CapsLock'));
    const press = isForScanner(event) ? pressKey : pressElsewhere;
    const step = press(buffer.current, strokeOf(event), rules);
    take(step);
    if (step.taken) swallow(event);
  });
  const onKeyUp = useEffectEvent((event: KeyboardEvent) => {
    setCapsLock(event.getModifierState('CapsLock'));
    const step = releaseKey(buffer.current, strokeOf(event), rules);
    if (!step.taken) return;
    altEndedAtMs.current = event.timeStamp;
    take(step);
    swallow(event);
  });
  const onKeyPress = useEffectEvent((event: KeyboardEvent) => {
    const isOfAlt = event.timeStamp - altEndedAtMs.current <= ALT_CHARACTER_MS;
    if (isOfAlt && isForScanner(event)) swallow(event);
  });
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (!isForScanner(event)) return;
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    take(unchanged(pasteText(buffer.current, pasted, event.timeStamp, rules)));
    swallow(event);
  });
  const onText = useEffectEvent((event: Event) => {
    if (isForScanner(event)) swallow(event);
  });
  const onFocusChange = useEffectEvent((event: FocusEvent) => {
    if (event.target === window) take(leave(buffer.current, event.timeStamp, rules));
  });

  const takeEarly = useEffectEvent(() => {
    for (const { stroke, isDown } of takeEarlyKeys()) {
      take((isDown ? pressKey : releaseKey)(buffer.current, stroke, rules));
    }
  });

  useEffect(() => {
    takeEarly();
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    window.addEventListener('keydown', onKeyDown, options);
    window.addEventListener('keyup', onKeyUp, options);
    window.addEventListener('keypress', onKeyPress, options);
    window.addEventListener('paste', onPaste, options);
    for (const type of ['compositionstart', 'compositionupdate', 'compositionend', 'beforeinput']) {
      window.addEventListener(type, onText, options);
    }
    window.addEventListener('focus', onFocusChange, options);
    window.addEventListener('blur', onFocusChange, options);
    return () => listening.abort();
  }, []);

  useIdleEnd(endMs, (atMs) => take(endIdle(buffer.current, atMs, rules)));
  useEffect(() => {
    if (suffixDueMs === null) return undefined;
    const timer = setTimeout(() => setWaitsForSuffix(true), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [suffixDueMs]);
  useEffect(() => {
    if (text === '') return undefined;
    const timer = setTimeout(() => take(unchanged(EMPTY_BUFFER)), FORGET_MS);
    return () => clearTimeout(timer);
  }, [text]);

  const hold = useCallback<HoldScanner>(() => {
    holds.current += 1;
    return () => {
      holds.current -= 1;
    };
  }, []);
  return { text, isCut, waitsForSuffix, capsLock, hold };
}
