import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PickOrder } from '../../../../shared/print-run.ts';
import { pickOrderSchema } from '../../../../shared/print-run.ts';

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
        onChange={({ target }) => onChoose(pickOrderSchema.parse(target.value))}
      >
        {pickOrderSchema.options.map((one) => (
          <option key={one} value={one}>
            {t(`labels.orderBy.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
