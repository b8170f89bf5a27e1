import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import type { Root } from 'react-dom/client';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import type { Fault } from '../shared/errors/codes.ts';
import { fault } from '../shared/errors/codes.ts';
import { SYSTEM_LOOKS } from '../shared/looks.ts';
import { App, Kit } from './app.tsx';
import { BrokenWindow } from './faults/broken.tsx';
import { createBugNotes, noteUncaught } from './faults/bug-notes.ts';
import { FaultBoundary } from './faults/fault-boundary.tsx';
import { StartingWindow } from './frame/starting-window.tsx';
import { createTexts } from './i18n/index.ts';
import { createLookStore } from './looks/look-store.ts';
import { createQueryClient, QUERY } from './queries.ts';
import { keepEarlyKeys } from './scanner/early-keys.ts';
import './styles/tokens.css';
import './styles/base.css';

async function start(root: Root): Promise<void> {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  const look = createLookStore();
  const texts = await createTexts('zh-CN');
  root.render(
    <I18nextProvider i18n={texts}>
      <Kit look={look} wanted={SYSTEM_LOOKS} nonce={nonce}>
        <StartingWindow />
      </Kit>
    </I18nextProvider>,
  );
  const info = await window.station.info(null);
  if (!info.ok) {
    await showFault(root, info.error);
    return;
  }
  look.want(info.value.settings.looks);
  const { language } = info.value.settings;
  if (texts.language !== language) await texts.changeLanguage(language);
  const queries = createQueryClient();
  queries.setQueryData(QUERY.info, info.value);
  // Scans are taken from here on, also before the first picture.
  flushSync(() =>
    root.render(
      <StrictMode>
        <I18nextProvider i18n={texts}>
          <FaultBoundary fallback={<BrokenWindow fault={fault('WINDOW_BROKEN')} />}>
            <App texts={texts} queries={queries} look={look} nonce={nonce} />
          </FaultBoundary>
        </I18nextProvider>
      </StrictMode>,
    ),
  );
}

/** Stands alone where the station does not say what state it is in, or the page cannot begin. */
async function showFault(root: Root, why: Fault): Promise<void> {
  root.render(
    <I18nextProvider i18n={await createTexts('zh-CN')}>
      <BrokenWindow fault={why} />
    </I18nextProvider>,
  );
}

keepEarlyKeys();
const place = document.getElementById('app');
if (place === null) throw new Error('The page has no place for the app');
const note = createBugNotes((bug) => {
  window.station.noteBug(bug).catch(() => undefined);
});
noteUncaught(window, note);
const root = createRoot(place, {
  onCaughtError: (error, { componentStack }) => note('drawing', error, componentStack),
});
start(root).catch((error: unknown) => {
  note('start', error);
  return showFault(root, fault('WINDOW_BROKEN'));
});
