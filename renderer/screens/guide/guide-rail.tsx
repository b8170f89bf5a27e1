import { CheckOutlined, ForwardOutlined } from '@ant-design/icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Guide, GuideStep } from '../../../shared/guide.ts';
import { GUIDE_STEPS } from '../../../shared/guide.ts';

interface GuideRailProps {
  readonly guide: Guide;
  /** The practice parcel is confirmed, though nobody has ended the guide yet. */
  readonly isPractised: boolean;
  readonly disabled: boolean;
  readonly onShow: (step: GuideStep) => void;
}

/** The five steps, which is shown, and which are done. */
export function GuideRail({ guide, isPractised, disabled, onShow }: GuideRailProps): ReactElement {
  const { t } = useTranslation();
  return (
    <nav className="guide-rail" aria-label={t('guide.rail')}>
      <ol>
        {GUIDE_STEPS.map((step, place) => {
          const state = step === 'practice' && isPractised ? 'done' : guide.steps[step];
          return (
            <li key={step}>
              <button
                type="button"
                className="guide-rail-step"
                data-state={state}
                data-testid={`guide-step-${step}`}
                aria-current={step === guide.at ? 'step' : undefined}
                disabled={disabled}
                onClick={() => onShow(step)}
              >
                <span className="guide-rail-mark" aria-hidden>
                  {state === 'open' && place + 1}
                  {state === 'done' && <CheckOutlined />}
                  {state === 'skipped' && <ForwardOutlined />}
                </span>
                <span>
                  <strong>{t(`guide.step.${step}.name`)}</strong>
                  <span className="guide-rail-state">{t(`guide.state.${state}`)}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
