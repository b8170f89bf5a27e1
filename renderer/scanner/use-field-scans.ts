import { useEffect, useEffectEvent, useRef } from 'react';
import { useInfo } from '../queries.ts';
import type { FieldText } from './field-scan.ts';
import { NO_WATCH, watchField } from './field-scan.ts';
import { isOfInputMethod, strokeOf } from './key-stroke.ts';
import { scanRules } from './scan-rules.ts';

/** A field that shows what an input method makes of keys has this attribute. */
export const RAW_KEYS = 'data-raw-keys';

const textOf = (field: HTMLInputElement): FieldText => ({
  value: field.value,
  from: field.selectionStart ?? field.value.length,
  to: field.selectionEnd ?? field.value.length,
});

const isSearched = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement &&
  (target.type === 'text' || target.type === 'search') &&
  !target.hasAttribute(RAW_KEYS);

/** Puts scans right that went into a text field while a Chinese input method was on. */
export function useFieldScans(): void {
  const { scanner } = useInfo().settings;
  const watch = useRef(NO_WATCH);
  const field = useRef<HTMLInputElement | null>(null);
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (!isSearched(target)) return;
    if (field.current !== target) watch.current = NO_WATCH;
    field.current = target;
    const step = watchField(
      watch.current,
      strokeOf(event),
      isOfInputMethod(event),
      textOf(target),
      scanRules(scanner),
    );
    watch.current = step.watch;
    const { repaired } = step;
    if (repaired === null) return;
    if (event.isComposing) afterComposition(target, () => write(target, repaired));
    else write(target, repaired);
  });
  useEffect(() => {
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    window.addEventListener('keydown', onKeyDown, options);
    return () => listening.abort();
  }, []);
}

/** The input method writes what it has once more, and then is done. */
function afterComposition(field: HTMLInputElement, act: () => void): void {
  field.addEventListener('compositionend', () => setTimeout(act, 0), { once: true });
}

const nativeValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');

/** Writes as if it had been typed: whoever listens to the field hears of it. */
function write(field: HTMLInputElement, text: string): void {
  nativeValue?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
