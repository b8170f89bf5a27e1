import { useEffect, useEffectEvent, useState } from 'react';
import type { ReprintReason } from '../../../shared/states.ts';
import { createLoneKeys } from './lone-keys.ts';
import { placeOfDigit, REASONS } from './reasons.ts';

interface ReasonKeys {
  /** The place that the arrow keys have reached; null before the first. */
  readonly marked: number | null;
  /** A scan came in and was left alone. */
  readonly scanIgnored: boolean;
}

interface ReasonKeysProps {
  readonly onChoose: (reason: ReprintReason) => void;
  readonly onClose: () => void;
  readonly onScanIgnored: () => void;
}

const MOVES: Readonly<Record<string, 1 | -1 | undefined>> = { ArrowDown: 1, ArrowUp: -1 };

/** Tab stays with the page, so that the dialog's own buttons can be reached. */
const isOurs = (event: KeyboardEvent): boolean =>
  event.code !== 'Tab' && !event.ctrlKey && !event.altKey && !event.metaKey;

/** The whole keyboard while the reason list is open. */
export function useReasonKeys({ onChoose, onClose, onScanIgnored }: ReasonKeysProps): ReasonKeys {
  const [marked, setMarked] = useState<number | null>(null);
  const [scanIgnored, setScanIgnored] = useState(false);

  const choose = useEffectEvent((place: number | null) => {
    const reason = place === null ? undefined : REASONS[place];
    if (reason !== undefined) onChoose(reason);
  });
  const onKey = useEffectEvent((code: string) => {
    const isEnter = code === 'Enter' || code === 'NumpadEnter';
    choose(isEnter ? marked : placeOfDigit(code));
  });
  const onBurst = useEffectEvent(() => {
    setScanIgnored(true);
    onScanIgnored();
  });
  const close = useEffectEvent(() => onClose());

  useEffect(() => {
    const listening = new AbortController();
    const keys = createLoneKeys({ onKey, onBurst });
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!isOurs(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const move = MOVES[event.code];
      if (event.code === 'Escape') close();
      else if (move !== undefined) setMarked((place) => moved(place, move));
      else if (!event.repeat) keys.press(event.code, event.timeStamp);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true, signal: listening.signal });
    return () => {
      listening.abort();
      keys.stop();
    };
  }, []);
  return { marked, scanIgnored };
}

function moved(place: number | null, by: 1 | -1): number {
  const { length } = REASONS;
  if (place === null) return by === 1 ? 0 : length - 1;
  return (place + by + length) % length;
}
