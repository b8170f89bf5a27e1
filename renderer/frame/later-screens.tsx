import type { Later } from '../components/later.tsx';
import { later } from '../components/later.tsx';
import { LoadingNote } from '../components/loading-note.tsx';

const loading = <LoadingNote />;
const rest = () => import('./rest.ts');

export const OrdersScreen = later(async () => (await rest()).OrdersScreen, loading);
export const LedgerScreen = later(async () => (await rest()).LedgerScreen, loading);
export const ExceptionsScreen = later(async () => (await rest()).ExceptionsScreen, loading);
export const SetupScreen = later(async () => (await rest()).SetupScreen, loading);
export const ShippingScreen = later(async () => (await rest()).ShippingScreen, loading);
export const DistributionScreen = later(async () => (await rest()).DistributionScreen, loading);
export const GuideScreen = later(async () => (await rest()).GuideScreen, loading);
export const HelpDialog = later(async () => (await rest()).HelpDialog);
export const DayBoardDialog = later(async () => (await rest()).DayBoardDialog);
export const SignInDialog = later(async () => (await rest()).SignInDialog);

/** All of them: brought while nobody waits. */
export const LATER_SCREENS: readonly Pick<Later<never>, 'load'>[] = [
  OrdersScreen,
  LedgerScreen,
  ExceptionsScreen,
  SetupScreen,
  ShippingScreen,
  DistributionScreen,
  GuideScreen,
  HelpDialog,
  DayBoardDialog,
  SignInDialog,
];
