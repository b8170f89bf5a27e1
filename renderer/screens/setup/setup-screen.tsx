import { Form } from 'antd';
import type { ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StationInfo } from '../../../shared/ipc/contract.ts';
import { useInfo } from '../../queries.ts';
import { AgesSection } from './ages-section.tsx';
import { BackupsSection } from './backups/backups-section.tsx';
import { DistributionSection } from './distribution-section.tsx';
import { GatewaySection } from './gateway-section.tsx';
import { LeadSection } from './lead/lead-section.tsx';
import { LooksSection } from './looks-section.tsx';
import { OperatorsSection } from './operators/operators-section.tsx';
import { ProfileSection } from './profile/profile-section.tsx';
import { PrintingSection } from './printing-section.tsx';
import { ScannerSection } from './scanner/scanner-section.tsx';
import { RoutingSection } from './routing/routing-section.tsx';
import { SoundSection } from './sound/sound-section.tsx';
import { ShippingSection } from './shipping/shipping-section.tsx';
import { SenderSection } from './sender-section.tsx';
import { SetupActions } from './setup-actions.tsx';
import type { SetupValues } from './setup-values.ts';
import { valuesOf } from './setup-values.ts';
import { ShopSection } from './shop-section.tsx';
import { SettingFinder } from './finder/setting-finder.tsx';
import { TransferSection } from './transfer/transfer-section.tsx';
import { useSetup } from './use-setup.ts';
import './setup-screen.css';

/** What the bench is set to; also the first page of a new station. */
export function SetupScreen({ onGuide }: { readonly onGuide: () => void }): ReactElement {
  const info = useInfo();
  const [form] = Form.useForm<SetupValues>();
  const { test, save } = useSetup(() => {
    if (form.getFieldValue('appSecret') !== '') form.setFieldValue('appSecret', '');
  });
  const [isRefused, setRefused] = useState(false);
  // The bench may have changed its printer since this page was opened: that choice is the later one.
  const { printer } = info.settings;
  const known = useRef(printer);
  useEffect(() => {
    if (known.current !== printer) form.setFieldsValue({ printer });
    known.current = printer;
  }, [form, printer]);
  const values = (): SetupValues => ({
    ...valuesOf(info.settings),
    ...form.getFieldsValue(),
  });
  return (
    <Form
      form={form}
      className="setup"
      layout="vertical"
      name="setup"
      initialValues={valuesOf(info.settings)}
      onValuesChange={() => {
        test.reset();
        save.reset();
        setRefused(false);
      }}
      scrollToFirstError={{ block: 'center', focus: true }}
      onFinish={() => {
        setRefused(false);
        save.mutate(values());
      }}
      onFinishFailed={() => setRefused(true)}
    >
      <div className="setup-fields">
        <Introduction info={info} />
        <SettingFinder onGuide={onGuide} />
        <div className="setup-columns">
          <GatewaySection secret={info.secret} />
          <ShopSection />
          <DistributionSection />
          <ScannerSection />
          <SenderSection />
          <PrintingSection />
          <ProfileSection />
          <LooksSection />
          <SoundSection />
          <AgesSection />
          <LeadSection />
          <OperatorsSection />
          <BackupsSection />
          <TransferSection onTaken={(settings) => form.setFieldsValue(valuesOf(settings))} />
        </div>
        <RoutingSection />
        <ShippingSection />
      </div>
      <SetupActions
        test={test}
        save={save}
        refused={isRefused}
        missing={info.missing}
        values={values}
      />
    </Form>
  );
}

function Introduction({ info }: { readonly info: StationInfo }): ReactElement {
  const { t } = useTranslation();
  if (info.practice !== null)
    return (
      <header className="setup-practice">
        <h1 className="visually-hidden">{t('setup.title')}</h1>
        <p>{t('setup.practice')}</p>
      </header>
    );
  if (info.missing.length === 0) return <h1 className="visually-hidden">{t('setup.title')}</h1>;
  return (
    <header className="setup-first">
      <h1>{t('setup.firstRun')}</h1>
      <p>{t('setup.firstRunText')}</p>
    </header>
  );
}
