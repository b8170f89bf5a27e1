import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useInfo } from '../../queries.ts';
import { ScannerSection } from '../setup/scanner/scanner-section.tsx';
import { StepFrame } from './step-frame.tsx';
import type { GuideDesk } from './use-guide.ts';

/** The scanner; tested by three scans of a code on the screen. */
export function ScannerStep({ desk }: { readonly desk: GuideDesk }): ReactElement {
  const { t } = useTranslation();
  const isChecked = useInfo().settings.scanner !== null;
  return (
    <StepFrame
      step="scanner"
      desk={desk}
      fault={desk.fault}
      action={
        <Button
          type="primary"
          size="large"
          disabled={!isChecked}
          data-testid="guide-next"
          onClick={() => desk.settle('scanner', 'done')}
        >
          {t('guide.goOn')}
        </Button>
      }
    >
      <div className="guide-sections">
        <ScannerSection />
      </div>
    </StepFrame>
  );
}
