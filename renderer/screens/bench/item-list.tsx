import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParcelCard } from '../../../shared/parcel-views.ts';
import './item-list.css';

/** More would push the number off the screen; the rest is counted. */
const SHOWN = 5;
/** From here on every item keeps to one line. */
const MANY = 4;

/** The goods of a parcel, the counts first. */
export function ItemList({ items }: Pick<ParcelCard, 'items'>): ReactElement {
  const { t } = useTranslation();
  if (items.length === 0) return <p className="item-none">{t('parcel.noItems')}</p>;
  const hidden = items.length - SHOWN;
  const count = items.reduce((sum, item) => sum + item.count, 0);
  return (
    <div className="item-list" data-many={items.length >= MANY}>
      <h2>
        {t('parcel.items')} <small>{t('parcel.itemCount', { count })}</small>
      </h2>
      <ul>
        {items.slice(0, SHOWN).map((item, place) => (
          <li key={place}>
            <b className="item-count mono" data-several={item.count > 1}>
              {item.count}
            </b>
            <span className="item-what">
              <span className="item-name">{item.name}</span>
              {item.specs !== '' && <small>{item.specs}</small>}
            </span>
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className="item-more">{t('parcel.moreItems', { count: hidden })}</p>}
    </div>
  );
}
