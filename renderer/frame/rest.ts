/** The window's screens and dialogs besides the bench: read together, after the bench is ready. */
export { DayBoardDialog } from '../day-board/day-board-dialog.tsx';
export { SignInDialog } from '../operators/sign-in-dialog.tsx';
export { DistributionScreen } from '../screens/distribution/distribution-screen.tsx';
export { ExceptionsScreen } from '../screens/exceptions/exceptions-screen.tsx';
export { GuideScreen } from '../screens/guide/guide-screen.tsx';
export { LedgerScreen } from '../screens/ledger/ledger-screen.tsx';
export { OrdersScreen } from '../screens/orders/orders-screen.tsx';
export { ShippingScreen } from '../screens/shipping/shipping-screen.tsx';
export { SetupScreen } from '../screens/setup/setup-screen.tsx';
export { HelpDialog } from './help/help-dialog.tsx';
