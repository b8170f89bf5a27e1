import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../../components/key-cap.tsx';
import { useKeys } from '../../../components/use-keys.ts';
import { useTimes } from '../../../i18n/use-times.ts';
import { useInfo } from '../../../queries.ts';
import { Section } from '../section.tsx';
import { ScannerDialog } from './scanner-dialog.tsx';
import { ScannerFacts } from './scanner-facts.tsx';

/** What is known of the scanner at this bench, and the check that finds it out. */
export function ScannerSection(): ReactElement {
  const { t } = useTranslation();
  const times = useTimes();
  const { settings, readOnly } = useInfo();
  const { scanner } = settings;
  const [isOpen, setOpen] = useState(false);
  const open = (): void => setOpen(true);
  useKeys({ F6: readOnly === null ? open : undefined });
  return (
    <Section title={t('scanner.section')}>
      {scanner === null ? (
        <p className="scanner-unchecked" data-testid="scanner-unchecked">
          {t('scanner.unchecked')}
        </p>
      ) : (
        <>
          <p className="scanner-checked" data-testid="scanner-checked">
            {t('scanner.checked', { time: times.dateTime(scanner.checkedAtMs) })}
          </p>
          <ScannerFacts finding={scanner} />
        </>
      )}
      <p className="scanner-open">
        <Button data-testid="scanner-check" disabled={readOnly !== null} onClick={open}>
          <KeyCap name="F6" /> {t(scanner === null ? 'scanner.check' : 'scanner.checkAgain')}
        </Button>
      </p>
      {isOpen && <ScannerDialog onClose={() => setOpen(false)} />}
    </Section>
  );
}
