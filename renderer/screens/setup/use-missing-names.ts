import { useTranslation } from 'react-i18next';
import { isNamedField } from './setup-fields.ts';

/** Names the fields that numbers still need, as one text; null where none is missing. */
export function useMissingNames(fields: readonly string[]): string | null {
  const { t } = useTranslation();
  const names = fields.filter(isNamedField).map((field) => t(`setup.field.${field}`));
  return names.length === 0 ? null : names.join(t('setup.separator'));
}
