import { Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuideStep } from '../../../shared/guide.ts';
import { useInfo } from '../../queries.ts';
import type { Bench } from '../bench/use-bench.ts';
import type { SetupValues } from '../setup/setup-values.ts';
import { valuesOf } from '../setup/setup-values.ts';
import { useSetup } from '../setup/use-setup.ts';
import { AccountStep } from './account-step.tsx';
import { GuideRail } from './guide-rail.tsx';
import { practicePhase } from './practice-phase.ts';
import { PracticeStep } from './practice-step.tsx';
import { PrinterStep } from './printer-step.tsx';
import { ScannerStep } from './scanner-step.tsx';
import { ShopStep } from './shop-step.tsx';
import { useGuide } from './use-guide.ts';
import '../setup/setup-screen.css';
import './guide.css';

export interface GuideScreenProps {
  readonly bench: Bench;
  readonly onBench: () => void;
}

/** The first run: five steps, each tested on its page, each to be left for another day. */
export function GuideScreen({ bench, onBench }: GuideScreenProps): ReactElement {
  const { t } = useTranslation();
  const { settings, practice } = useInfo();
  const desk = useGuide();
  const { at } = desk.guide;
  const [form] = Form.useForm<SetupValues>();
  const setup = useSetup(() => form.setFieldValue('appSecret', ''));
  const [isRefused, setRefused] = useState(false);
  const { test, save } = setup;
  const isVisit = practice?.canLeave === true;

  const show = (step: GuideStep): void => {
    test.reset();
    desk.show(step);
  };
  const goOn = (): void => {
    setRefused(false);
    const values: SetupValues = { ...valuesOf(settings), ...form.getFieldsValue() };
    if ((at === 'account' || at === 'shop') && !test.isSuccess) {
      test.mutate(values);
      return;
    }
    save.mutate(values, {
      onSuccess: () => {
        test.reset();
        desk.settle(at, 'done');
      },
    });
  };
  return (
    <Form
      form={form}
      className="setup guide"
      layout="vertical"
      name="guide"
      initialValues={valuesOf(settings)}
      onValuesChange={() => {
        test.reset();
        save.reset();
        setRefused(false);
      }}
      scrollToFirstError={{ block: 'center', focus: true }}
      onFinish={goOn}
      onFinishFailed={() => setRefused(true)}
    >
      <aside className="guide-side">
        <GuideRail
          guide={desk.guide}
          isPractised={practice !== null && practicePhase(bench.card) === 'done'}
          disabled={desk.isGoing}
          onShow={show}
        />
        {!isVisit && (
          <Button data-testid="guide-leave" onClick={() => desk.end(onBench)}>
            {t('guide.leave')}
          </Button>
        )}
        <p className="guide-side-note">{t('guide.again')}</p>
      </aside>
      {at === 'account' && <AccountStep key={at} desk={desk} {...setup} />}
      {at === 'shop' && <ShopStep key={at} desk={desk} {...setup} />}
      {at === 'printer' && <PrinterStep key={at} desk={desk} save={save} />}
      {at === 'scanner' && <ScannerStep key={at} desk={desk} />}
      {at === 'practice' && <PracticeStep key={at} desk={desk} bench={bench} onBench={onBench} />}
      {isRefused && (
        <p className="setup-refused guide-refused" role="alert" data-testid="guide-refused">
          {t('guide.refused')}
        </p>
      )}
    </Form>
  );
}
