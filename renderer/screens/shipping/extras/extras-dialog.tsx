import type { ReactElement } from 'react';
import type { Fault } from '../../../../shared/errors/codes.ts';
import type { ShippingRow } from '../../../../shared/shipping-views.ts';
import type { ShippingExtras } from '../../../../shared/shipping.ts';
import { EntriesDialog } from './entries-dialog.tsx';
import { SerialsDialog } from './serials-dialog.tsx';
import './extras.css';

export interface ExtrasDialogProps {
  readonly row: ShippingRow;
  readonly busy: boolean;
  readonly fault: Fault | null;
  readonly onApply: (extras: ShippingExtras) => void;
  readonly onClose: () => void;
}

/** What a platform wants beside the number. */
export function ExtrasDialog(props: ExtrasDialogProps): ReactElement {
  return props.row.platform === 'alibaba' ? (
    <EntriesDialog {...props} />
  ) : (
    <SerialsDialog {...props} />
  );
}
