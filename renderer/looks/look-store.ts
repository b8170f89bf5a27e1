import type { ThemeConfig } from 'antd';
import type { Looks } from '../../shared/looks.ts';
import { SYSTEM_LOOKS } from '../../shared/looks.ts';
import { kitTheme } from './kit-theme.ts';
import type { Look } from './look.ts';
import { lookOf } from './look.ts';

/** The page's look, and the UI kit's theme that goes with it. */
export interface LookStore {
  readonly theme: () => ThemeConfig;
  readonly want: (looks: Looks) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Marks the root element with the look from the first picture on, and whenever something changes it. */
export function createLookStore(): LookStore {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const strong = window.matchMedia('(prefers-contrast: more)');
  const listeners = new Set<() => void>();
  const root = document.documentElement;
  let wanted: Looks = SYSTEM_LOOKS;
  const show = (): ThemeConfig => {
    const system: Look = {
      scheme: dark.matches ? 'dark' : 'light',
      contrast: strong.matches ? 'more' : 'normal',
    };
    const look = lookOf(wanted, system);
    root.dataset['scheme'] = look.scheme;
    root.dataset['contrast'] = look.contrast;
    return kitTheme(look, getComputedStyle(root));
  };
  let theme = show();
  const renew = (): void => {
    theme = show();
    for (const listener of listeners) listener();
  };
  for (const query of [dark, strong]) query.addEventListener('change', renew);
  return {
    theme: () => theme,
    want: (looks) => {
      if (looks.scheme === wanted.scheme && looks.contrast === wanted.contrast) return;
      wanted = looks;
      renew();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
