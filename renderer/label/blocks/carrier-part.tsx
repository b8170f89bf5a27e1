import type { ReactElement } from 'react';
import type { LayoutProps } from '../layouts/layout.ts';
import { labelTexts } from '../../i18n/label-texts.ts';
import { BarcodeBars } from './barcode-bars.tsx';
import { LabelFoot } from './label-foot.tsx';
import { LabelHead } from './label-head.tsx';
import { LabelPart } from './label-part.tsx';
import { NumberLine } from './number-line.tsx';
import { People } from './people.tsx';
import { Route } from './route.tsx';

interface CarrierPartProps extends LayoutProps {
  readonly heightMm: number;
  readonly className?: string;
  readonly barcodeMm: number;
  readonly qrMm: number;
}

/** The part that travels on the parcel: everything a courier needs, and a place to sign. */
export function CarrierPart(props: CarrierPartProps): ReactElement {
  const { model, room, heightMm, barcodeMm, qrMm } = props;
  return (
    <LabelPart className={`carrier-part ${props.className ?? ''}`} heightMm={heightMm}>
      <LabelHead model={model} />
      <Route model={model} />
      <BarcodeBars barcode={model.barcode} roomMm={room.widthMm} heightMm={barcodeMm} />
      <NumberLine trackNo={model.trackNo} />
      <People model={model} qrMm={qrMm} />
      <p className="label-signature">{labelTexts(model.language).signature}</p>
      <LabelFoot model={model} />
    </LabelPart>
  );
}
