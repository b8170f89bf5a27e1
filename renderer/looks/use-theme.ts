import type { ThemeConfig } from 'antd';
import { useEffect, useSyncExternalStore } from 'react';
import type { Looks } from '../../shared/looks.ts';
import type { LookStore } from './look-store.ts';

/** The UI kit's theme in the look that bench and operating system ask for. */
export function useTheme(store: LookStore, wanted: Looks): ThemeConfig {
  useEffect(() => store.want(wanted), [store, wanted]);
  return useSyncExternalStore(store.subscribe, store.theme);
}
