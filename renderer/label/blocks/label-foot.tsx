import type { ReactElement } from 'react';
import type { LabelModel } from '../../../shared/label/model.ts';
import { localTime } from '../../../shared/local-day.ts';

/** Where the order came from, and when the label was made. */
export function LabelFoot({ model }: { readonly model: LabelModel }): ReactElement {
  return (
    <footer className="label-foot">
      <span data-one-line="1.6">
        {model.channelName} {model.orderId}
        {model.orders > 1 && ` +${model.orders - 1}`}
        {model.packId !== '' && ` · ${model.packId}`}
      </span>
      <span>{localTime(model.printedAtMs)}</span>
    </footer>
  );
}
