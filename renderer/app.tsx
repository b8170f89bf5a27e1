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
import { Frame } from './frame/frame.tsx';
import { useLanguage } from './i18n/use-language.ts';
import { useInfo } from './queries.ts';
import { createSpeaker } from './sound/sounds.ts';
import { SpeakerContext } from './sound/speaker.ts';
import { useTheme } from './theme.ts';

interface AppProps {
  readonly texts: i18n;
  readonly queries: QueryClient;
  /** Lets the UI kit's style elements pass the content security policy. */
  readonly nonce: string;
}

/** Everything around the window's content. */
export function App({ texts, queries, nonce }: AppProps): ReactElement {
  const [speaker] = useState(createSpeaker);
  return (
    <I18nextProvider i18n={texts}>
      <QueryClientProvider client={queries}>
        <SpeakerContext value={speaker}>
          <Kit nonce={nonce}>
            <Suspense fallback={null}>
              <LanguageOfSettings texts={texts} />
              <Frame />
            </Suspense>
          </Kit>
        </SpeakerContext>
      </QueryClientProvider>
    </I18nextProvider>
  );
}

interface KitProps {
  readonly nonce: string;
  readonly children: ReactNode;
}

const LOCALES = { 'zh-CN': zhCNLocale, en: enUS } as const satisfies Record<Language, unknown>;

/** The UI kit in our language and colours. */
export function Kit({ nonce, children }: KitProps): ReactElement {
  const theme = useTheme();
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

/** The stored language wins, whoever changed it. */
function LanguageOfSettings({ texts }: { readonly texts: i18n }): null {
  const { language } = useInfo().settings;
  useEffect(() => {
    if (texts.language !== language) void texts.changeLanguage(language);
  }, [texts, language]);
  return null;
}
