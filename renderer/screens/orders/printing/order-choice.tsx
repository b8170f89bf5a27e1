import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PickOrder } from '../../../../shared/print-run.ts';
import { PICK_ORDERS } from '../../../../shared/print-run.ts';

interface OrderChoiceProps {
  readonly order: PickOrder;
  readonly onChoose: (order: PickOrder) => void;
}

/** In what order the labels come out. The window system's own list, as the filters. */
export function OrderChoice({ order, onChoose }: OrderChoiceProps): ReactElement {
  const { t } = useTranslation();
  return (
    <label className="order-choice">
      {t('labels.order')}
      <select
        className="filter"
        data-testid="pick-order"
        value={order}
        onChange={({ target }) => {
          const chosen = PICK_ORDERS.find((one) => one === target.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {PICK_ORDERS.map((one) => (
          <option key={one} value={one}>
            {t(`labels.orderBy.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
