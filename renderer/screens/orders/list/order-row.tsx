import { CheckSquareFilled, BorderOutlined } from '@ant-design/icons';
import type { ReactElement } from 'react';
import type { WaitingParcel } from '../../../../shared/batch.ts';
import { carrierName } from '../../../../shared/carriers.ts';
import { channelName } from '../../../../shared/channels.ts';
import { describeFault } from '../../../../shared/errors/describe.ts';
import { NumberMark } from '../../../components/number-mark.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useTimes } from '../../../i18n/use-times.ts';

interface OrderRowProps {
  readonly id: string;
  readonly parcel: WaitingParcel;
  readonly chosen: boolean;
  readonly active: boolean;
  /** Place in the whole list, from 1. */
  readonly place: number;
  readonly total: number;
  readonly top: number;
  readonly onToggle: () => void;
}

/** One parcel without a number. */
export function OrderRow(props: OrderRowProps): ReactElement {
  const { id, parcel, chosen, active, place, total, top, onToggle } = props;
  const language = useLanguage();
  const times = useTimes();
  const why = parcel.fault === null ? '' : describeFault(parcel.fault, language).title;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list box has the focus and the keys
    <div
      id={id}
      className="order-row"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element holds text only
      role="option"
      aria-selected={chosen}
      aria-posinset={place}
      aria-setsize={total}
      data-active={active}
      data-testid="order-row"
      data-order-id={parcel.orderId}
      data-pack-id={parcel.packId}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onToggle}
    >
      <span className="order-check" aria-hidden>
        {chosen ? <CheckSquareFilled /> : <BorderOutlined />}
      </span>
      <span className="order-id mono">
        {parcel.orderId}
        {parcel.packId !== '' && <span className="order-pack"> {parcel.packId}</span>}
      </span>
      <span className="order-cut" title={parcel.itemSummary}>
        {parcel.itemSummary}
      </span>
      <span className="order-cut">{parcel.wave}</span>
      <span className="order-cut">{channelName(parcel.channel)}</span>
      <span className="order-cut">{carrierName(parcel.carrier, language)}</span>
      <span className="order-state">
        {parcel.numberState !== null && <NumberMark state={parcel.numberState} />}
        <span className="order-cut" title={parcel.fault?.gatewayText ?? why}>
          {parcel.fault?.gatewayText ?? why}
        </span>
      </span>
      <span className="order-time">{times.dateTime(parcel.importedAtMs)}</span>
    </div>
  );
}
