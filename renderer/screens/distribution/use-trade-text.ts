import { useTranslation } from 'react-i18next';

/** 1688's words that have a translation. */
const KNOWN = [
  'waitbuyerpay',
  'waitsellersend',
  'waitbuyerreceive',
  'confirm_goods',
  'success',
  'cancel',
  'terminated',
] as const;

/** How an order goes on at 1688, in words; a word that is not known stays as it is. */
export function useTradeText(): (status: string) => string {
  const { t } = useTranslation();
  return (status) => {
    const known = KNOWN.find((word) => word === status);
    return known === undefined ? status : t(`distribution.trade.${known}`);
  };
}
