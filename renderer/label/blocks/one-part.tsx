import type { ReactElement } from 'react';
import { BarcodeBars } from './barcode-bars.tsx';
import type { LayoutProps } from '../layouts/layout.ts';
import { ItemList } from './item-list.tsx';
import { LabelFoot } from './label-foot.tsx';
import { LabelHead } from './label-head.tsx';
import { LabelPart } from './label-part.tsx';
import { NumberLine } from './number-line.tsx';
import { People } from './people.tsx';
import { Route } from './route.tsx';

interface OnePartProps extends LayoutProps {
  readonly className: string;
  readonly barcodeMm: number;
  readonly qrMm: number;
  readonly zoom?: number;
  readonly twoColumns?: boolean;
}

/** Everything on one part: carrier, sort code, number, people, items. */
export function OnePart(props: OnePartProps): ReactElement {
  const { model, room, itemsShown, className, barcodeMm, qrMm } = props;
  return (
    <LabelPart className={className} heightMm={room.heightMm} zoom={props.zoom ?? 1}>
      <LabelHead model={model} />
      <Route model={model} />
      <BarcodeBars barcode={model.barcode} roomMm={room.widthMm} heightMm={barcodeMm} />
      <NumberLine trackNo={model.trackNo} />
      <People model={model} qrMm={qrMm} />
      <ItemList model={model} itemsShown={itemsShown} twoColumns={props.twoColumns === true} />
      <LabelFoot model={model} />
    </LabelPart>
  );
}
