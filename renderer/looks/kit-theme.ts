import type { ThemeConfig } from 'antd';
import { theme } from 'antd';
import type { Look } from './look.ts';

/** The UI kit's tokens, from the custom properties of `styles/tokens.css`. */
export function kitTheme(
  { scheme }: Look,
  tokens: Pick<CSSStyleDeclaration, 'getPropertyValue'>,
): ThemeConfig {
  const token = (name: string): string => tokens.getPropertyValue(`--${name}`).trim();
  return {
    algorithm: scheme === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      fontFamily: token('font'),
      fontFamilyCode: token('mono'),
      fontSize: 15,
      borderRadius: 4,
      borderRadiusLG: 6,
      controlHeight: 36,
      motion: false,
      wireframe: false,
      boxShadow: 'none',
      boxShadowSecondary: token('shadow'),
      colorPrimary: token('accent-fill'),
      colorInfo: token('accent'),
      colorLink: token('accent'),
      colorSuccess: token('good-ink'),
      colorWarning: token('attention-ink'),
      colorError: token('stop-ink'),
      colorBgLayout: token('ground'),
      colorBgContainer: token('surface'),
      colorBgElevated: token('surface'),
      colorText: token('ink'),
      colorTextSecondary: token('ink-soft'),
      colorTextTertiary: token('ink-soft'),
      colorTextDescription: token('ink-soft'),
      colorTextQuaternary: token('ink-faint'),
      colorTextPlaceholder: token('ink-faint'),
      colorTextLightSolid: token('accent-on'),
      colorBorder: token('control'),
      colorBorderSecondary: token('line'),
    },
    components: {
      Segmented: {
        trackBg: token('sunken'),
        itemColor: token('ink-soft'),
        itemHoverColor: token('ink'),
        itemSelectedBg: token('accent-fill'),
        itemSelectedColor: token('accent-on'),
      },
    },
  };
}
