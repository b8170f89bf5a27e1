import type { CSSProperties, ReactElement, ReactNode } from 'react';

interface LabelPartProps {
  readonly className: string;
  readonly heightMm: number;
  /** Read by the layout's CSS as `--paper-zoom`. */
  readonly zoom?: number;
  readonly children: ReactNode;
}

/** A part of the paper, as high as it is torn off. The page measures that nothing sticks out of it. */
export function LabelPart({
  className,
  heightMm,
  zoom = 1,
  children,
}: LabelPartProps): ReactElement {
  const style: CSSProperties = { height: `${heightMm}mm` };
  Object.assign(style, { '--paper-zoom': zoom });
  return (
    <article className={`label-part ${className}`} style={style} data-part>
      {children}
    </article>
  );
}
