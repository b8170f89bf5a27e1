import type { FormRule } from 'antd';
import { useTranslation } from 'react-i18next';
import { useInfo } from '../../queries.ts';
import { isAddress, isPhone } from './setup-values.ts';

interface SetupRules {
  /** Marked, not refused: a setup may be finished another day. Practice needs nothing. */
  readonly needed: readonly FormRule[];
  readonly address: readonly FormRule[];
  readonly phone: readonly FormRule[];
}

/** What the setup says about values that cannot work. */
export function useSetupRules(): SetupRules {
  const { t } = useTranslation();
  const { practice } = useInfo();
  return {
    needed:
      practice === null
        ? [{ required: true, whitespace: true, warningOnly: true, message: t('setup.flaw.needed') }]
        : [],
    address: [refusing(isAddress, t('setup.flaw.address'))],
    phone: [refusing(isPhone, t('setup.flaw.phone'))],
  };
}

/** Empty text is another rule's business. */
const refusing = (works: (text: string) => boolean, message: string): FormRule => ({
  validator: async (_rule, text: unknown) => {
    if (typeof text === 'string' && text.trim() !== '' && !works(text)) throw new Error(message);
  },
});
