import type { QueryClient } from '@tanstack/react-query';
import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCNLocale from 'antd/locale/zh_CN';
import type { i18n } from 'i18next';
import type { ReactElement, ReactNode } from 'react';
import { Suspense, useEffect, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Language } from '../shared/language.ts';
import type { Looks } from '../shared/looks.ts';
import { Frame } from './frame/frame.tsx';
import { useLanguage } from './i18n/use-language.ts';
import type { LookStore } from './looks/look-store.ts';
import { useTheme } from './looks/use-theme.ts';
import { useInfo } from './queries.ts';
import { Heard } from './sound/heard.tsx';
import { stationSpeaker } from './sound/station-speaker.ts';

interface AppProps {
  readonly texts: i18n;
  readonly queries: QueryClient;
  readonly look: LookStore;
  /** Lets the UI kit's style elements pass the content security policy. */
  readonly nonce: string;
}

/** Everything around the window's content. */
export function App({ texts, queries, look, nonce }: AppProps): ReactElement {
  const [speaker] = useState(() => stationSpeaker(texts, queries));
  return (
    <I18nextProvider i18n={texts}>
      <QueryClientProvider client={queries}>
        <Heard speaker={speaker}>
          <KitOfSettings look={look} nonce={nonce}>
            <Suspense fallback={null}>
              <LanguageOfSettings texts={texts} />
              <FrameOfLedger />
            </Suspense>
          </KitOfSettings>
        </Heard>
      </QueryClientProvider>
    </I18nextProvider>
  );
}

interface KitProps {
  readonly look: LookStore;
  readonly wanted: Looks;
  readonly nonce: string;
  readonly children: ReactNode;
}

const LOCALES = { 'zh-CN': zhCNLocale, en: enUS } as const satisfies Record<Language, unknown>;

/** The UI kit in our language and colours. */
export function Kit({ look, wanted, nonce, children }: KitProps): ReactElement {
  const theme = useTheme(look, wanted);
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <ConfigProvider
      locale={LOCALES[language]}
      theme={theme}
      csp={{ nonce }}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      {children}
    </ConfigProvider>
  );
}

function KitOfSettings(props: Omit<KitProps, 'wanted'>): ReactElement {
  return <Kit {...props} wanted={useInfo().settings.looks} />;
}

/** Another ledger, as practice has one, begins with a new window: nothing of the old one stays. */
function FrameOfLedger(): ReactElement {
  return <Frame key={useInfo().ledgerFile} />;
}

/** The stored language wins, whoever changed it. */
function LanguageOfSettings({ texts }: { readonly texts: i18n }): null {
  const { language } = useInfo().settings;
  useEffect(() => {
    if (texts.language !== language) void texts.changeLanguage(language);
  }, [texts, language]);
  return null;
}
