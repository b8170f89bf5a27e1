import type { ReactElement } from 'react';
import { Activity, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { fault } from '../../shared/errors/codes.ts';
import { KEY_OF_COMMAND } from '../commands/command-keys.ts';
import { loadWhenIdle } from '../components/later.tsx';
import { useKeys } from '../components/use-keys.ts';
import { Broken } from '../faults/broken.tsx';
import { FaultBoundary } from '../faults/fault-boundary.tsx';
import { useSignIn } from '../operators/use-sign-in.ts';
import { useInfo, usePrintRun } from '../queries.ts';
import { useFieldScans } from '../scanner/use-field-scans.ts';
import { ScannerListener } from '../scanner/scanner-listener.tsx';
import { BenchScreen } from '../screens/bench/bench-screen.tsx';
import type { Bench } from '../screens/bench/use-bench.ts';
import { useBench } from '../screens/bench/use-bench.ts';
import type { OrderView } from '../screens/orders/order-views.tsx';
import { isOpenRun } from '../screens/orders/printing/run-look.ts';
import { useSpeaker } from '../sound/speaker.ts';
import { usePushes } from '../use-pushes.ts';
import { FocusBanner } from './focus-banner.tsx';
import { FootLine } from './foot-line.tsx';
import { BOARD_KEY, HELP_KEY } from './help/help-keys.ts';
import {
  DayBoardDialog,
  DistributionScreen,
  ExceptionsScreen,
  GuideScreen,
  HelpDialog,
  LATER_SCREENS,
  LedgerScreen,
  OrdersScreen,
  SetupScreen,
  ShippingScreen,
  SignInDialog,
} from './later-screens.tsx';
import { Notices } from './notices.tsx';
import { noticesOf } from './notices-of.ts';
import { OfflineBand } from './offline-band.tsx';
import { PracticeBand } from './practice-band.tsx';
import { ReadOnlyBand } from './read-only-band.tsx';
import { firstScreen, isFirstOrder } from './first-screen.ts';
import type { ScreenName } from './screens.ts';
import { SCREEN_KEYS } from './screens.ts';
import { TopBar } from './top-bar.tsx';
import { useWindowFocus } from './use-window-focus.ts';
import './frame.css';

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
    [SCREEN_KEYS.bench]: () => setScreen('bench'),
    [SCREEN_KEYS.orders]: () => setScreen('orders'),
    [SCREEN_KEYS.ledger]: () => setScreen('ledger'),
    [SCREEN_KEYS.exceptions]: () => setScreen('exceptions'),
    [SCREEN_KEYS.setup]: () => setScreen('setup'),
    [SCREEN_KEYS.shipping]: () => setScreen('shipping'),
    [SCREEN_KEYS.distribution]: () => setScreen('distribution'),
    'Ctrl+KeyG': () => setScreen('guide'),
    [HELP_KEY]: openHelp,
    [BOARD_KEY]: openBoard,
    [KEY_OF_COMMAND.change_operator]: signingIn.isUsed ? signingIn.open : undefined,
  });
  useEffect(() => {
    document.documentElement.dataset['ready'] = 'true';
    performance.mark('ready');
    const leaving = new AbortController();
    void loadWhenIdle(LATER_SCREENS, leaving.signal);
    return () => leaving.abort();
  }, []);
  return (
    <ScannerListener onCode={onCode} onCut={() => play('attention')}>
      <div className="frame">
        <TopBar screen={screen} signingIn={signingIn} onScreen={setScreen} />
        {info.practice !== null && <PracticeBand {...info.practice} />}
        {info.readOnly !== null && <ReadOnlyBand fault={info.readOnly} />}
        {info.offlineSinceMs !== null && <OfflineBand sinceMs={info.offlineSinceMs} />}
        <Notices notices={noticesOf(info)} />
        <main className="frame-main">
          {!isFocused && <FocusBanner />}
          <FaultBoundary
            retryOn={`${screen} ${bench.session.scan}`}
            fallback={<Broken fault={fault('SCREEN_BROKEN')} />}
          >
            <Screen
              name={screen}
              bench={bench}
              orderView={orderView ?? 'numbers'}
              onOrderView={setOrderView}
              onRun={showRun}
              onSetup={() => setScreen('setup')}
              onGuide={() => setScreen('guide')}
              onBench={() => setScreen('bench')}
            />
          </FaultBoundary>
        </main>
        <FootLine onHelp={openHelp} onBoard={openBoard} />
        {isHelpOpen && <HelpDialog onClose={() => setHelpOpen(false)} />}
        {isBoardOpen && <DayBoardDialog onClose={() => setBoardOpen(false)} />}
        {signingIn.isOpen && <SignInDialog signingIn={signingIn} />}
      </div>
    </ScannerListener>
  );
}

interface ScreenProps {
  readonly name: ScreenName;
  readonly bench: Bench;
  readonly orderView: OrderView;
  readonly onOrderView: (view: OrderView) => void;
  readonly onRun: () => void;
  readonly onSetup: () => void;
  readonly onGuide: () => void;
  readonly onBench: () => void;
}

/** A scan takes the packer to the bench from everywhere; what was typed into the setup waits there. */
function Screen(props: ScreenProps): ReactElement {
  const { name, bench, orderView, onOrderView, onRun, onSetup } = props;
  const [keepsSetup, setKeepsSetup] = useState(name === 'setup');
  // What the guide saves would be stale in the setup's fields.
  if (keepsSetup !== (name === 'setup') && (name === 'setup' || name === 'guide'))
    setKeepsSetup(name === 'setup');
  return (
    <>
      {name === 'bench' && <BenchScreen bench={bench} onRun={onRun} onSetup={onSetup} />}
      {name === 'orders' && <OrdersScreen view={orderView} onView={onOrderView} />}
      {name === 'ledger' && <LedgerScreen />}
      {name === 'exceptions' && <ExceptionsScreen />}
      {name === 'shipping' && <ShippingScreen />}
      {name === 'distribution' && <DistributionScreen />}
      {name === 'guide' && <GuideScreen bench={bench} onBench={props.onBench} />}
      {keepsSetup && (
        <Activity mode={name === 'setup' ? 'visible' : 'hidden'}>
          <SetupScreen onGuide={props.onGuide} />
        </Activity>
      )}
    </>
  );
}
