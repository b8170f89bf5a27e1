import type { ReactElement } from 'react';
import type { LabelModel } from '../../../shared/label/model.ts';
import type { Paper } from '../../../shared/label/paper.ts';
import type { Size } from '../../../shared/label/profile.ts';

/** What a layout draws from. */
export interface LayoutProps {
  readonly model: LabelModel;
  /** The paper in the label's own millimetres: the printer's scale is taken out of it. */
  readonly room: Size;
  /** How many items may be listed; the rest is only counted. */
  readonly itemsShown: number;
}

/**
 * One way to draw a label. To add one for a paper of your own:
 *
 * 1. Write a component beside this file that returns one `<LabelPart>` for each part of the paper,
 *    filled with the blocks of `../blocks` or your own. All lengths are `mm`; a part has a fixed
 *    height, and the page measures whether its content stays inside.
 * 2. Give it a CSS file with the lengths; multiply letters of people by `var(--people-zoom)` and
 *    those of items by `var(--items-zoom)`, so that a full label can shrink in steps (`../fit.ts`).
 *    A line that must not wrap gets `data-one-line` and its smallest size in millimetres.
 * 3. Put it into `registry.ts`, before `ownSize`.
 *
 * No CSS backgrounds: print dialogs leave them out. Bars stand directly in a part (`BarcodeBars`),
 * which places them on whole printer dots.
 */
export interface LabelLayout {
  readonly takes: (paper: Paper) => boolean;
  readonly Layout: (props: LayoutProps) => ReactElement;
}
