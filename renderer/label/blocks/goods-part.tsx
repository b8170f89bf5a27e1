import type { ReactElement } from 'react';
import { MIN_MODULE_DOTS } from '../../../shared/label/barcode-width.ts';
import type { LayoutProps } from '../layouts/layout.ts';
import { BarcodeBars } from './barcode-bars.tsx';
import { ItemList } from './item-list.tsx';
import { LabelFoot } from './label-foot.tsx';
import { LabelHead } from './label-head.tsx';
import { LabelPart } from './label-part.tsx';
import { NumberLine } from './number-line.tsx';

interface GoodsPartProps extends LayoutProps {
  readonly heightMm: number;
}

const BARCODE_MM = 9;

/** The part that stays with the goods: the number once more, and what is in the box. */
export function GoodsPart({ model, room, itemsShown, heightMm }: GoodsPartProps): ReactElement {
  const barcode = { ...model.barcode, moduleDots: MIN_MODULE_DOTS };
  return (
    <LabelPart className="goods-part" heightMm={heightMm}>
      <LabelHead model={model} />
      <BarcodeBars barcode={barcode} roomMm={room.widthMm} heightMm={BARCODE_MM} />
      <NumberLine trackNo={model.trackNo} />
      <ItemList model={model} itemsShown={itemsShown} twoColumns />
      <LabelFoot model={model} />
    </LabelPart>
  );
}
