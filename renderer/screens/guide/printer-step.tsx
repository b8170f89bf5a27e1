import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { faultOf } from '../../station.ts';
import { PrintingSection } from '../setup/printing-section.tsx';
import { ProfileSection } from '../setup/profile/profile-section.tsx';
import type { useSetup } from '../setup/use-setup.ts';
import { StepFrame } from './step-frame.tsx';
import type { GuideDesk } from './use-guide.ts';

interface PrinterStepProps extends Pick<ReturnType<typeof useSetup>, 'save'> {
  readonly desk: GuideDesk;
}

/** The label printer and its paper; tested by a sheet that is measured. */
export function PrinterStep({ desk, save }: PrinterStepProps): ReactElement {
  const { t } = useTranslation();
  return (
    <StepFrame
      step="printer"
      desk={desk}
      fault={save.error === null ? desk.fault : faultOf(save.error)}
      action={
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          loading={save.isPending}
          data-testid="guide-next"
        >
          {t('guide.sheetIsRight')}
        </Button>
      }
    >
      <div className="guide-sections">
        <PrintingSection />
        <ProfileSection />
      </div>
    </StepFrame>
  );
}
