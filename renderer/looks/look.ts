import type { Looks } from '../../shared/looks.ts';

/** What the screens look like now; `styles/tokens.css` has the colours of each. */
export interface Look {
  readonly scheme: 'light' | 'dark';
  readonly contrast: 'normal' | 'more';
}

/** The bench's own choice counts before the operating system's. */
export const lookOf = ({ scheme, contrast }: Looks, system: Look): Look => ({
  scheme: scheme === 'system' ? system.scheme : scheme,
  contrast: contrast === 'system' ? system.contrast : 'more',
});
