import { PAPER_76_130, isSamePaper } from '../../../shared/label/paper.ts';
import { OnePart } from '../blocks/one-part.tsx';
import type { LabelLayout } from './layout.ts';
import './one-part-76.css';

/** 76 × 130 mm, the usual one-part waybill. */
export const onePart76: LabelLayout = {
  takes: (paper) => isSamePaper(paper, PAPER_76_130),
  Layout: (props) => <OnePart {...props} className="one-part-76" barcodeMm={16} qrMm={16} />,
};
