import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { SYSTEM_LOOKS } from '../shared/looks.ts';
import { App, Kit } from './app.tsx';
import { StartFault } from './frame/start-fault.tsx';
import { createTexts } from './i18n/index.ts';
import { createLookStore } from './looks/look-store.ts';
import { createQueryClient, QUERY } from './queries.ts';
import './styles/tokens.css';
import './styles/base.css';

async function start(place: Element): Promise<void> {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  const root = createRoot(place);
  const look = createLookStore();
  const info = await window.station.info(null);
  if (!info.ok) {
    const texts = await createTexts('zh-CN');
    root.render(
      <I18nextProvider i18n={texts}>
        <Kit look={look} wanted={SYSTEM_LOOKS} nonce={nonce}>
          <StartFault fault={info.error} />
        </Kit>
      </I18nextProvider>,
    );
    return;
  }
  look.want(info.value.settings.looks);
  const texts = await createTexts(info.value.settings.language);
  const queries = createQueryClient();
  queries.setQueryData(QUERY.info, info.value);
  root.render(
    <StrictMode>
      <App texts={texts} queries={queries} look={look} nonce={nonce} />
    </StrictMode>,
  );
}

const place = document.getElementById('app');
if (place === null) throw new Error('The page has no place for the app');
void start(place);
