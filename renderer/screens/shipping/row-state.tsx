import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { faultLine } from '../../../shared/errors/describe.ts';
import type { ShippingRow } from '../../../shared/shipping-views.ts';
import { ShipMark } from '../../components/ship-mark.tsx';
import type { ShippingWord } from '../../components/shipping-word.ts';
import { shippingWord } from '../../components/shipping-word.ts';
import { useAges } from '../../i18n/use-ages.ts';
import { useLanguage } from '../../i18n/use-language.ts';

/** Words that the group of a row says already, or that matter less than a reason. */
const GROUP_WORDS: ReadonlySet<ShippingWord> = new Set<ShippingWord>([
  'refused',
  'checking',
  'due',
  'for_paper',
]);

const MINUTE_MS = 60_000;
/** In whole minutes, rounded up. */
const inMinutes = (ms: number): number => Math.ceil(ms / MINUTE_MS) * MINUTE_MS;

interface RowStateProps {
  readonly row: ShippingRow;
  readonly nowMs: number;
}

/** State of a shipment, when it goes on, and why it stands so in the words of the other side. */
export function RowState({ row, nowMs }: RowStateProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const ages = useAges();
  const { state, fault, tries, nextTryAtMs } = row;
  const reason = fault === null ? '' : faultLine(fault, language);
  const waits = (state === 'due' || state === 'checking') && nextTryAtMs > nowMs;
  const next = waits ? t('shipping.nextTry', { age: ages(inMinutes(nextTryAtMs - nowMs)) }) : '';
  const why = [next, reason].filter((part) => part !== '').join(' · ');
  const whole = tries > 1 ? `${why} (${t('shipping.tries', { n: tries })})` : why;
  return (
    <span className="shipping-state" title={whole}>
      <ShipMark shipping={row} isBrief={why !== '' && GROUP_WORDS.has(shippingWord(row))} />
      <span className="shipping-why">{why}</span>
    </span>
  );
}
