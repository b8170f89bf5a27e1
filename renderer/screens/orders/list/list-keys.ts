import type { KeyboardEvent } from 'react';

interface ListKeysProps {
  readonly count: number;
  readonly active: number;
  readonly onMove: (place: number) => void;
  readonly onToggle: (place: number) => void;
  readonly onAll: () => void;
  readonly onNone: () => void;
}

const PAGE = 10;

/** Arrow keys move, Space chooses, Ctrl+A chooses all, Escape none. */
export function listKeys(props: ListKeysProps): (event: KeyboardEvent) => void {
  const { count, active, onMove, onToggle, onAll, onNone } = props;
  const moves: Readonly<Record<string, number | undefined>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + PAGE,
    PageUp: active - PAGE,
    Home: 0,
    End: count - 1,
  };
  return (event) => {
    if (event.altKey || event.shiftKey) return;
    const to = moves[event.code];
    const ctrl = event.ctrlKey || event.metaKey;
    if (ctrl && event.code === 'KeyA') onAll();
    else if (ctrl) return;
    else if (to !== undefined) onMove(Math.min(Math.max(to, 0), count - 1));
    else if (event.code === 'Space') onToggle(active);
    else if (event.code === 'Escape') onNone();
    else return;
    event.preventDefault();
  };
}
