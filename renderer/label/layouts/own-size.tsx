import { OnePart } from '../blocks/one-part.tsx';
import type { LabelLayout } from './layout.ts';
import './own-size.css';

/** The paper that the lengths of `own-size.css` are made for. */
const MADE_FOR = { widthMm: 76, heightMm: 130 };
const LARGEST_ZOOM = 1.3;

/** Any other size: the one-part label, its letters grown or shrunk with the paper. */
export const ownSize: LabelLayout = {
  takes: () => true,
  Layout: (props) => {
    const { widthMm, heightMm } = props.room;
    const zoom = Math.min(widthMm / MADE_FOR.widthMm, heightMm / MADE_FOR.heightMm, LARGEST_ZOOM);
    return (
      <OnePart
        {...props}
        className="own-size"
        zoom={zoom}
        barcodeMm={16 * Math.max(0.75, zoom)}
        qrMm={16 * zoom}
        twoColumns={widthMm >= 95}
      />
    );
  },
};
