import { CheckOutlined } from '@ant-design/icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParcelCard } from '../../../shared/parcel-views.ts';
import './item-list.css';

/** More would push the number off the screen; the rest is counted. */
const SHOWN = 5;
/** From here on every item keeps to one line. */
const MANY = 4;

/** The goods of a parcel, the counts first. */
export function ItemList({
  items,
  itemCheck,
}: Pick<ParcelCard, 'items' | 'itemCheck'>): ReactElement {
  const { t } = useTranslation();
  if (items.length === 0) return <p className="item-none">{t('parcel.noItems')}</p>;
  // What is being scanned stays in sight.
  const shown = itemCheck === null ? SHOWN : items.length;
  const hidden = items.length - shown;
  const count = items.reduce((sum, item) => sum + item.count, 0);
  return (
    <div className="item-list" data-many={items.length >= MANY}>
      <h2>
        {t('parcel.items')} <small>{t('parcel.itemCount', { count })}</small>
      </h2>
      <ul>
        {items.slice(0, shown).map((item, place) => (
          <li key={place}>
            <ItemCount count={item.count} done={itemCheck?.[place]} />
            <span className="item-what">
              <span className="item-name">{item.name}</span>
              {item.specs !== '' && <small>{item.specs}</small>}
              {itemCheck?.[place] === null && <small>{t('parcel.byEye')}</small>}
            </span>
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className="item-more">{t('parcel.moreItems', { count: hidden })}</p>}
    </div>
  );
}

interface ItemCountProps {
  readonly count: number;
  /** Pieces that were scanned; null without a barcode, undefined where nothing is checked. */
  readonly done: number | null | undefined;
}

function ItemCount({ count, done }: ItemCountProps): ReactElement {
  if (done === null || done === undefined) {
    return (
      <b className="item-count mono" data-several={count > 1}>
        {count}
      </b>
    );
  }
  return (
    <b
      className="item-count mono"
      data-checked={done >= count}
      data-tone={done >= count ? 'good' : 'idle'}
      data-testid="item-checked"
    >
      {done >= count && <CheckOutlined aria-hidden />} {done}/{count}
    </b>
  );
}
