import { PAPER_100_210, isSamePaper } from '../../../shared/label/paper.ts';
import { CarrierPart } from '../blocks/carrier-part.tsx';
import { GoodsPart } from '../blocks/goods-part.tsx';
import type { LabelLayout } from './layout.ts';
import './two-part.css';

/** Where the paper is torn. */
const CARRIER_PART_MM = 150;

/** 100 × 210 mm in two parts, torn at 150 mm. */
export const twoPart210: LabelLayout = {
  takes: (paper) => isSamePaper(paper, PAPER_100_210),
  Layout: (props) => (
    <>
      <CarrierPart {...props} heightMm={CARRIER_PART_MM} barcodeMm={24} qrMm={28} />
      <GoodsPart {...props} heightMm={props.room.heightMm - CARRIER_PART_MM} />
    </>
  ),
};
