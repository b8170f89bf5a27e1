import { SettingOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../components/key-cap.tsx';
import { useInfo } from '../../queries.ts';
import { useMissingNames } from '../setup/use-missing-names.ts';
import './setup-hint.css';

/** Says before the first scan that no number can be asked for yet, and what is missing. */
export function SetupHint({ onSetup }: { readonly onSetup: () => void }): ReactElement | null {
  const { t } = useTranslation();
  const names = useMissingNames(useInfo().missing);
  if (names === null) return null;
  return (
    <section className="setup-hint" data-tone="attention" data-testid="setup-hint">
      <SettingOutlined aria-hidden />
      <p>
        <strong>{t('bench.setupHint')}</strong> {t('setup.missing', { fields: names })}
      </p>
      <Button data-testid="go-to-setup" onClick={onSetup}>
        <KeyCap name="F5" /> {t('bench.goToSetup')}
      </Button>
    </section>
  );
}
