import type { ReactElement } from 'react';
import { Activity, lazy, Suspense, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { KEY_OF_COMMAND } from '../commands/command-keys.ts';
import { LoadingNote } from '../components/loading-note.tsx';
import { useKeys } from '../components/use-keys.ts';
import { DayBoardDialog } from '../day-board/day-board-dialog.tsx';
import { SignInDialog } from '../operators/sign-in-dialog.tsx';
import { useSignIn } from '../operators/use-sign-in.ts';
import { useInfo, usePrintRun } from '../queries.ts';
import { useFieldScans } from '../scanner/use-field-scans.ts';
import { ScannerPause } from '../scanner/scanner-pause.ts';
import type { Scanner } from '../scanner/use-scanner.ts';
import { useScanner } from '../scanner/use-scanner.ts';
import { BenchScreen } from '../screens/bench/bench-screen.tsx';
import type { Bench } from '../screens/bench/use-bench.ts';
import { useBench } from '../screens/bench/use-bench.ts';
import { ExceptionsScreen } from '../screens/exceptions/exceptions-screen.tsx';
import { LedgerScreen } from '../screens/ledger/ledger-screen.tsx';
import type { OrderView } from '../screens/orders/order-views.tsx';
import { OrdersScreen } from '../screens/orders/orders-screen.tsx';
import { isOpenRun } from '../screens/orders/printing/run-look.ts';
import { useSpeaker } from '../sound/speaker.ts';
import { usePushes } from '../use-pushes.ts';
import { FocusBanner } from './focus-banner.tsx';
import { FootLine } from './foot-line.tsx';
import { HelpDialog } from './help/help-dialog.tsx';
import { BOARD_KEY, HELP_KEY } from './help/help-keys.ts';
import { Notices } from './notices.tsx';
import { noticesOf } from './notices-of.ts';
import { PracticeBand } from './practice-band.tsx';
import { ReadOnlyBand } from './read-only-band.tsx';
import { firstScreen, isFirstOrder } from './first-screen.ts';
import type { ScreenName } from './screens.ts';
import { TopBar } from './top-bar.tsx';
import { useWindowFocus } from './use-window-focus.ts';
import './frame.css';

/** Its form kit is large and needed once a year; the bench starts without it. */
const SetupScreen = lazy(async () => {
  const screen = await import('../screens/setup/setup-screen.tsx');
  return { default: screen.SetupScreen };
});

const GuideScreen = lazy(async () => {
  const screen = await import('../screens/guide/guide-screen.tsx');
  return { default: screen.GuideScreen };
});

/** The window: bars, one screen, and the scanner, which listens on every screen. */
export function Frame(): ReactElement {
  const info = useInfo();
  const [screen, setScreen] = useState<ScreenName>(() => firstScreen(info));
  const [orderView, setOrderView] = useState<OrderView | null>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [isBoardOpen, setBoardOpen] = useState(false);
  const signingIn = useSignIn();
  const run = usePrintRun().data;
  const bench = useBench();
  const play = useSpeaker();
  const onCode = (code: string): void => {
    const staysInGuide = screen === 'guide' && isFirstOrder(info);
    if (signingIn.takes(code)) return;
    if (!staysInGuide) flushSync(() => setScreen('bench'));
    bench.scan(code);
  };
  const scanner = useScanner(onCode, () => play('attention'));
  useFieldScans();
  const isFocused = useWindowFocus();
  usePushes();
  // A run that is not over is what the orders screen is about when it is shown first.
  if (screen === 'orders' && orderView === null && run !== undefined)
    setOrderView(run !== null && isOpenRun(run) ? 'labels' : 'numbers');
  const showRun = (): void => {
    setOrderView('labels');
    setScreen('orders');
  };
  const openHelp = (): void => setHelpOpen(true);
  const openBoard = (): void => setBoardOpen(true);
  useKeys({
    F1: () => setScreen('bench'),
    F2: () => setScreen('orders'),
    F3: () => setScreen('ledger'),
    F4: () => setScreen('exceptions'),
    F5: () => setScreen('setup'),
    'Ctrl+KeyG': () => setScreen('guide'),
    [HELP_KEY]: openHelp,
    [BOARD_KEY]: openBoard,
    [KEY_OF_COMMAND.change_operator]: signingIn.isUsed ? signingIn.open : undefined,
  });
  useEffect(() => {
    document.documentElement.dataset['ready'] = 'true';
  }, []);
  return (
    <ScannerPause value={scanner.hold}>
      <div className="frame">
        <TopBar screen={screen} signingIn={signingIn} onScreen={setScreen} />
        {info.practice !== null && <PracticeBand {...info.practice} />}
        {info.readOnly !== null && <ReadOnlyBand fault={info.readOnly} />}
        <Notices notices={noticesOf(info)} />
        <main className="frame-main">
          {!isFocused && <FocusBanner />}
          <Screen
            name={screen}
            bench={bench}
            scanner={scanner}
            orderView={orderView ?? 'numbers'}
            onOrderView={setOrderView}
            onRun={showRun}
            onSetup={() => setScreen('setup')}
            onGuide={() => setScreen('guide')}
            onBench={() => setScreen('bench')}
          />
        </main>
        <FootLine onHelp={openHelp} onBoard={openBoard} />
        {isHelpOpen && <HelpDialog onClose={() => setHelpOpen(false)} />}
        {isBoardOpen && <DayBoardDialog onClose={() => setBoardOpen(false)} />}
        {signingIn.isOpen && <SignInDialog signingIn={signingIn} />}
      </div>
    </ScannerPause>
  );
}

interface ScreenProps {
  readonly name: ScreenName;
  readonly bench: Bench;
  readonly scanner: Scanner;
  readonly orderView: OrderView;
  readonly onOrderView: (view: OrderView) => void;
  readonly onRun: () => void;
  readonly onSetup: () => void;
  readonly onGuide: () => void;
  readonly onBench: () => void;
}

/** A scan takes the packer to the bench from everywhere; what was typed into the setup waits there. */
function Screen(props: ScreenProps): ReactElement {
  const { name, bench, scanner, orderView, onOrderView, onRun, onSetup } = props;
  const [keepsSetup, setKeepsSetup] = useState(name === 'setup');
  // What the guide saves would be stale in the setup's fields.
  if (keepsSetup !== (name === 'setup') && (name === 'setup' || name === 'guide'))
    setKeepsSetup(name === 'setup');
  return (
    <>
      {name === 'bench' && (
        <BenchScreen bench={bench} scanner={scanner} onRun={onRun} onSetup={onSetup} />
      )}
      {name === 'orders' && <OrdersScreen view={orderView} onView={onOrderView} />}
      {name === 'ledger' && <LedgerScreen />}
      {name === 'exceptions' && <ExceptionsScreen />}
      {name === 'guide' && (
        <Suspense fallback={<LoadingNote />}>
          <GuideScreen bench={bench} onBench={props.onBench} />
        </Suspense>
      )}
      {keepsSetup && (
        <Activity mode={name === 'setup' ? 'visible' : 'hidden'}>
          <Suspense fallback={<LoadingNote />}>
            <SetupScreen onGuide={props.onGuide} />
          </Suspense>
        </Activity>
      )}
    </>
  );
}
