import type { ReactElement } from 'react';
import type { LabelModel } from '../../../shared/label/model.ts';
import { labelTexts } from '../../i18n/label-texts.ts';

interface ItemListProps {
  readonly model: LabelModel;
  readonly itemsShown: number;
  readonly twoColumns?: boolean;
}

/** Longer lists stand in two columns where there is room, with one line for an item. */
const LONG_LIST = 6;

/** What is in the box. A long name is cut after a line or two; items that have no room are counted. */
export function ItemList({ model, itemsShown, twoColumns = false }: ItemListProps): ReactElement {
  const texts = labelTexts(model.language);
  const { items } = model;
  const long = items.length > LONG_LIST;
  const pieces = items.reduce((sum, item) => sum + item.count, 0);
  const left = items.length - itemsShown;
  const total = texts.total.replace('{{n}}', String(pieces));
  return (
    <section className={long ? 'label-items label-items-long' : 'label-items'}>
      <div className={long && twoColumns ? 'label-items-columns' : undefined}>
        {items.slice(0, itemsShown).map((item, place) => (
          <p key={place} className="label-item">
            <span data-clamped>
              {item.name}
              {item.specs !== '' && <small> {item.specs}</small>}
            </span>
            <b>×{item.count}</b>
          </p>
        ))}
      </div>
      <p className="label-total">
        <span>{left > 0 && `… ${texts.moreItems.replace('{{n}}', String(left))}`}</span>
        <b>{items.length > 0 && total}</b>
      </p>
    </section>
  );
}
