import type { ThemeConfig } from 'antd';
import { theme } from 'antd';
import { useSyncExternalStore } from 'react';

const FONT = '"Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif';
const MONO =
  'ui-monospace, "Cascadia Mono", Consolas, Menlo, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace';

const SHARED: NonNullable<ThemeConfig['token']> = {
  fontFamily: FONT,
  fontFamilyCode: MONO,
  fontSize: 15,
  borderRadius: 4,
  borderRadiusLG: 6,
  controlHeight: 36,
  motion: false,
  wireframe: false,
  boxShadow: 'none',
  boxShadowSecondary: '0 6px 24px rgb(40 34 24 / 18%)',
};

/** The same colours stand in `styles/tokens.css`. */
const LIGHT: ThemeConfig = {
  algorithm: theme.defaultAlgorithm,
  token: {
    ...SHARED,
    colorPrimary: '#1d4f86',
    colorInfo: '#1d4f86',
    colorLink: '#1d4f86',
    colorSuccess: '#17683a',
    colorWarning: '#8a5200',
    colorError: '#b3261e',
    colorBgLayout: '#f5f2ec',
    colorBgContainer: '#fffefb',
    colorBgElevated: '#fffefb',
    colorText: '#211e19',
    colorTextSecondary: '#5b544a',
    colorTextTertiary: '#6b6459',
    colorTextPlaceholder: '#756d61',
    colorBorder: '#b9b0a1',
    colorBorderSecondary: '#e2dbcf',
  },
};

const DARK: ThemeConfig = {
  algorithm: theme.darkAlgorithm,
  token: {
    ...SHARED,
    colorPrimary: '#6ea8e0',
    colorInfo: '#6ea8e0',
    colorLink: '#8cbcec',
    colorSuccess: '#6fc78f',
    colorWarning: '#e8b04a',
    colorError: '#f08a80',
    colorBgLayout: '#1a1815',
    colorBgContainer: '#24211d',
    colorBgElevated: '#2c2924',
    colorTextLightSolid: '#12233a',
  },
};

const wantsDark = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)');

function onSchemeChange(listener: () => void): () => void {
  const query = wantsDark();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** The UI kit's tokens in the scheme that the operating system asks for. */
export function useTheme(): ThemeConfig {
  const isDark = useSyncExternalStore(onSchemeChange, () => wantsDark().matches);
  return isDark ? DARK : LIGHT;
}
