import type { ReactElement } from 'react';
import type { LabelModel } from '../../../shared/label/model.ts';

/** Where the order came from, and when the label was made. */
export function LabelFoot({ model }: { readonly model: LabelModel }): ReactElement {
  return (
    <footer className="label-foot">
      <span data-one-line="1.6">
        {model.channelName} {model.orderId}
        {model.orders > 1 && ` +${model.orders - 1}`}
        {model.packId !== '' && ` · ${model.packId}`}
      </span>
      <span>{printedAt(model.printedAtMs)}</span>
    </footer>
  );
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The bench's own time; a label is read where it was printed. */
function printedAt(atMs: number): string {
  const at = new Date(atMs);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
