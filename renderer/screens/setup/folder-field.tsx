import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from './text-field.tsx';

/** Where labels go that are written as files. */
export function FolderField(): ReactElement {
  const { t } = useTranslation();
  return (
    <TextField
      name="labelFolder"
      label={t('setup.field.labelFolder')}
      help={t('setup.help.labelFolder')}
    />
  );
}
