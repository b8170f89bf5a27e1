import type { ReactElement } from 'react';
import './key-cap.css';

/** A key of the keyboard as it is printed on it. */
export function KeyCap({ name }: { readonly name: string }): ReactElement {
  return <kbd className="key-cap">{name}</kbd>;
}
