import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../components/key-cap.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { Numeral } from '../../components/numeral.tsx';
import './order-views.css';

/** What the orders screen is about: parcels without a number, or numbers without a label. */
export const ORDER_VIEWS = ['numbers', 'labels'] as const;
export type OrderView = (typeof ORDER_VIEWS)[number];

interface OrderViewsProps {
  readonly view: OrderView;
  /** How many wait in each. */
  readonly counts: Readonly<Record<OrderView, number>>;
  readonly onView: (view: OrderView) => void;
}

/** The two halves of the orders screen; F10 goes to the other one. */
export function OrderViews({ view, counts, onView }: OrderViewsProps): ReactElement {
  const { t } = useTranslation();
  const other: OrderView = view === 'numbers' ? 'labels' : 'numbers';
  useKeys({ F10: () => onView(other) });
  return (
    <nav className="order-views" aria-label={t('orders.views')}>
      {ORDER_VIEWS.map((name) => (
        <button
          key={name}
          type="button"
          className="order-view"
          aria-current={name === view ? 'page' : undefined}
          data-testid={`view-${name}`}
          data-count={counts[name]}
          onClick={() => onView(name)}
        >
          {name === other && <KeyCap name="F10" />}
          {t(`orders.view.${name}`)}
          <span className="order-view-count mono">
            <Numeral value={counts[name]} />
          </span>
        </button>
      ))}
    </nav>
  );
}
