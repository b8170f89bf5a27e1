import type { ReactElement } from 'react';
import { Bars } from '../../../barcode/bars.tsx';

interface TestCodeProps {
  readonly text: string;
  /** Widths of bars and spaces in modules, beginning with a bar. */
  readonly widths: readonly number[];
}

const BARS = { module: 2, height: 96, unit: 'px' } as const;

/** A barcode of whole pixels, black on white in every theme: scanners read it from the screen. */
export function TestCode({ text, widths }: TestCodeProps): ReactElement {
  return (
    <figure className="scanner-code">
      <Bars widths={widths} size={BARS} />
      <figcaption className="mono">{text}</figcaption>
    </figure>
  );
}
