import { PAPER_100_180, isSamePaper } from '../../../shared/label/paper.ts';
import { CarrierPart } from '../blocks/carrier-part.tsx';
import { GoodsPart } from '../blocks/goods-part.tsx';
import type { LabelLayout } from './layout.ts';
import './two-part.css';

/** Where the paper is torn. */
const CARRIER_PART_MM = 110;

/** 100 × 180 mm in two parts, torn at 110 mm: the upper goes with the parcel, the lower stays with the goods. */
export const twoPart180: LabelLayout = {
  takes: (paper) => isSamePaper(paper, PAPER_100_180),
  Layout: (props) => (
    <>
      <CarrierPart
        {...props}
        className="carrier-part-short"
        heightMm={CARRIER_PART_MM}
        barcodeMm={16}
        qrMm={20}
      />
      <GoodsPart {...props} heightMm={props.room.heightMm - CARRIER_PART_MM} />
    </>
  ),
};
