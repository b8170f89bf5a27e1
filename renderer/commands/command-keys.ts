import type { ScanCommand } from '../../shared/scan-code.ts';

/** A command barcode presses a key of the bench, by the names of `useKeys`. */
export const KEY_OF_COMMAND = {
  reprint: 'F7',
  void: 'F12',
  next_order: 'Escape',
  add_parcel: 'F11',
  change_printer: 'Ctrl+KeyP',
  change_operator: 'Ctrl+KeyU',
  paper_came_out: 'F8',
} as const satisfies Record<ScanCommand, string>;

/** A key as it is printed on the keyboard: `Ctrl+KeyP` is "Ctrl+P". */
export const capOf = (key: string): string =>
  key.replace('Key', '').replace('Escape', 'Esc').replace('Slash', '/');
