import { PAPER_100_150, isSamePaper } from '../../../shared/label/paper.ts';
import { OnePart } from '../blocks/one-part.tsx';
import type { LabelLayout } from './layout.ts';
import './one-part-100.css';

/** 100 × 150 mm, one part: everything larger, the items in two columns. */
export const onePart100: LabelLayout = {
  takes: (paper) => isSamePaper(paper, PAPER_100_150),
  Layout: (props) => (
    <OnePart {...props} className="one-part-100" barcodeMm={18} qrMm={22} twoColumns />
  ),
};
