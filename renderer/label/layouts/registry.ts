import type { Paper } from '../../../shared/label/paper.ts';
import type { LabelLayout } from './layout.ts';
import { onePart76 } from './one-part-76.tsx';
import { onePart100 } from './one-part-100.tsx';
import { ownSize } from './own-size.tsx';
import { twoPart180 } from './two-part-180.tsx';
import { twoPart210 } from './two-part-210.tsx';

/** The first layout that takes a paper draws it; the last one takes every size. */
const LAYOUTS: readonly LabelLayout[] = [onePart76, onePart100, twoPart180, twoPart210, ownSize];

export const layoutFor = (paper: Paper): LabelLayout =>
  LAYOUTS.find((layout) => layout.takes(paper)) ?? ownSize;
