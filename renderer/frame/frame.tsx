import type { ReactElement } from 'react';
import { Activity, lazy, Suspense, useEffect, useState } from 'react';
import { useKeys } from '../components/use-keys.ts';
import { useInfo } from '../queries.ts';
import { ScannerPause } from '../scanner/scanner-pause.ts';
import { useScanner } from '../scanner/use-scanner.ts';
import { BenchScreen } from '../screens/bench/bench-screen.tsx';
import type { Bench } from '../screens/bench/use-bench.ts';
import { useBench } from '../screens/bench/use-bench.ts';
import { ExceptionsScreen } from '../screens/exceptions/exceptions-screen.tsx';
import { LedgerScreen } from '../screens/ledger/ledger-screen.tsx';
import { OrdersScreen } from '../screens/orders/orders-screen.tsx';
import { usePushes } from '../use-pushes.ts';
import { FocusBanner } from './focus-banner.tsx';
import { FootLine } from './foot-line.tsx';
import { Notices } from './notices.tsx';
import { noticesOf } from './notices-of.ts';
import { PracticeBand } from './practice-band.tsx';
import { ReadOnlyBand } from './read-only-band.tsx';
import type { ScreenName } from './screens.ts';
import { TopBar } from './top-bar.tsx';
import { useWindowFocus } from './use-window-focus.ts';
import './frame.css';

/** Its form kit is large and needed once a year; the bench starts without it. */
const SetupScreen = lazy(async () => {
  const screen = await import('../screens/setup/setup-screen.tsx');
  return { default: screen.SetupScreen };
});

/** The window: bars, one screen, and the scanner, which listens on every screen. */
export function Frame(): ReactElement {
  const info = useInfo();
  const [screen, setScreen] = useState<ScreenName>(() =>
    info.practice === null && info.missing.length > 0 ? 'setup' : 'bench',
  );
  const bench = useBench();
  const scanner = useScanner((code) => {
    setScreen('bench');
    bench.scan(code);
  });
  const isFocused = useWindowFocus();
  usePushes();
  useKeys({
    F1: () => setScreen('bench'),
    F2: () => setScreen('orders'),
    F3: () => setScreen('ledger'),
    F4: () => setScreen('exceptions'),
    F5: () => setScreen('setup'),
  });
  useEffect(() => {
    document.documentElement.dataset['ready'] = 'true';
  }, []);
  return (
    <ScannerPause value={scanner.hold}>
      <div className="frame">
        <TopBar screen={screen} onScreen={setScreen} />
        {info.practice !== null && <PracticeBand mode={info.practice.mode} />}
        {info.readOnly !== null && <ReadOnlyBand fault={info.readOnly} />}
        <Notices notices={noticesOf(info)} />
        <main className="frame-main">
          {!isFocused && <FocusBanner />}
          <Screen
            name={screen}
            bench={bench}
            typed={scanner.text}
            onSetup={() => setScreen('setup')}
          />
        </main>
        <FootLine />
      </div>
    </ScannerPause>
  );
}

interface ScreenProps {
  readonly name: ScreenName;
  readonly bench: Bench;
  readonly typed: string;
  readonly onSetup: () => void;
}

/** A scan takes the packer to the bench from everywhere; what was typed into the setup waits there. */
function Screen({ name, bench, typed, onSetup }: ScreenProps): ReactElement {
  const [keepsSetup, setKeepsSetup] = useState(name === 'setup');
  if (name === 'setup' && !keepsSetup) setKeepsSetup(true);
  return (
    <>
      {name === 'bench' && <BenchScreen bench={bench} typed={typed} onSetup={onSetup} />}
      {name === 'orders' && <OrdersScreen />}
      {name === 'ledger' && <LedgerScreen />}
      {name === 'exceptions' && <ExceptionsScreen />}
      {keepsSetup && (
        <Activity mode={name === 'setup' ? 'visible' : 'hidden'}>
          <Suspense fallback={null}>
            <SetupScreen />
          </Suspense>
        </Activity>
      )}
    </>
  );
}
