import type { ReactElement } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { ParcelCard } from '../../../shared/parcel-views.ts';
import { isOutOfUse } from '../../../shared/states.ts';
import { ParcelDialog } from './parcel-dialog.tsx';
import { goodsOf, ownItems } from './parcel-steps.ts';

interface AddDialogProps {
  readonly card: ParcelCard;
  readonly busy: boolean;
  readonly fault: Fault | null;
  readonly onApply: (goods: number[] | null) => void;
  readonly onClose: () => void;
}

/** Asks what goes into another box of the order; all goods unless somebody says otherwise. */
export function AddDialog(props: AddDialogProps): ReactElement {
  const { card, busy, fault, onApply, onClose } = props;
  const { t } = useTranslation();
  const items = ownItems(card);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => new Set(items.keys()));
  const toggle = (place: number): void => {
    const next = new Set(chosen);
    if (!next.delete(place)) next.add(place);
    setChosen(next);
  };
  const replaces = isOutOfUse(card.numberState);
  return (
    <ParcelDialog
      testId="add-parcel-dialog"
      title={t(replaces ? 'boxes.replaceTitle' : 'boxes.addTitle')}
      action={t('boxes.addApply')}
      ready={chosen.size > 0}
      busy={busy}
      fault={fault}
      onApply={() => onApply(goodsOf(chosen, items.length))}
      onClose={onClose}
    >
      <p>{t(replaces ? 'boxes.replaceText' : 'boxes.addText')}</p>
      <fieldset className="parcel-dialog-goods" aria-label={t('boxes.goods')}>
        {items.map((item, place) => (
          <label key={place} className="parcel-dialog-check">
            <input
              type="checkbox"
              checked={chosen.has(place)}
              onChange={() => toggle(place)}
              data-testid="add-parcel-item"
            />
            <span>
              {item.name} <small>{item.specs}</small>
            </span>
            <b className="mono">× {item.count}</b>
          </label>
        ))}
      </fieldset>
    </ParcelDialog>
  );
}
