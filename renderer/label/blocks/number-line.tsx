import type { ReactElement } from 'react';

const inGroups = (trackNo: string): string => trackNo.replaceAll(/(.{4})(?=.)/g, '$1 ');

/** The number for eyes, in groups of four. */
export function NumberLine({ trackNo }: { readonly trackNo: string }): ReactElement {
  return (
    <p className="label-number">
      <span data-one-line="3">{inGroups(trackNo)}</span>
    </p>
  );
}
