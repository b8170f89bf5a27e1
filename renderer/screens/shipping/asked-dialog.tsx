import type { ReactElement } from 'react';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { ShippingRow } from '../../../shared/shipping-views.ts';
import { ByHandDialog } from './by-hand-dialog.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { ExtrasDialog } from './extras/extras-dialog.tsx';
import { NotShippedDialog } from './not-shipped-dialog.tsx';
import { ShipNowDialog } from './ship-now-dialog.tsx';
import type { ShippingStep } from './shipping-steps.ts';
import type { ShippingAct } from './use-shipping-actions.ts';

/** A step that asks first, and the shipments it is about. */
export interface Question {
  readonly step: ShippingStep;
  readonly rows: readonly ShippingRow[];
}

interface AskedDialogProps {
  readonly question: Question;
  readonly busy: boolean;
  readonly fault: Fault | null;
  readonly onAct: (act: ShippingAct) => void;
  readonly onClose: () => void;
}

/** What a step asks before it is taken. */
export function AskedDialog({
  question: { step, rows },
  onAct,
  ...rest
}: AskedDialogProps): ReactElement | null {
  const [row] = rows;
  if (row === undefined) return null;
  switch (step) {
    case 'ship':
      return (
        <ShipNowDialog {...rest} rows={rows} onApply={() => onAct({ kind: step, keys: rows })} />
      );
    case 'byHand':
      return (
        <ByHandDialog
          {...rest}
          rows={rows}
          onApply={(reason) => onAct({ kind: step, keys: rows, reason })}
        />
      );
    case 'notShipped':
      return (
        <NotShippedDialog {...rest} row={row} onApply={() => onAct({ kind: step, keys: [row] })} />
      );
    case 'change':
      return (
        <ChangeDialog
          {...rest}
          row={row}
          onApply={(change) => onAct({ kind: step, keys: [row], change })}
        />
      );
    case 'extras':
      return (
        <ExtrasDialog
          {...rest}
          row={row}
          onApply={(extras) => onAct({ kind: step, keys: [row], extras })}
        />
      );
    case 'hold':
    case 'release':
      return null;
  }
}
