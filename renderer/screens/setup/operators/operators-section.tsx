import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Operator } from '../../../../shared/operators.ts';
import { FaultNote } from '../../../components/fault-note.tsx';
import { useOperators } from '../../../operators/use-operators.ts';
import { useInfo } from '../../../queries.ts';
import { Section } from '../section.tsx';
import { WholeNumber } from '../whole-number.tsx';
import { OperatorDialog } from './operator-dialog.tsx';
import type { OperatorStep } from './operator-values.ts';
import { useBadges } from './use-badges.ts';
import './operators-section.css';

/** Who works at this bench. Where nobody is kept, nobody signs in. */
export function OperatorsSection(): ReactElement {
  const { t } = useTranslation();
  const { readOnly } = useInfo();
  const { operators } = useOperators();
  const [step, setStep] = useState<OperatorStep | null>(null);
  const badges = useBadges();
  const working = operators.filter(({ retired }) => !retired);
  const isLocked = readOnly !== null;
  return (
    <Section title={t('operators.section')}>
      <p className="operators-text">{t('operators.hint')}</p>
      {operators.length === 0 && (
        <p className="operators-none" data-testid="operators-none">
          {t('operators.none')}
        </p>
      )}
      <ul className="operators-list">
        {operators.map((operator) => (
          <OperatorLine
            key={operator.operatorId}
            operator={operator}
            isLocked={isLocked}
            onStep={setStep}
            onBadge={() => badges.print([operator.operatorId])}
          />
        ))}
      </ul>
      <div className="operators-actions">
        <Button
          type={operators.length === 0 ? 'primary' : 'default'}
          disabled={isLocked}
          data-testid="operator-add"
          onClick={() => setStep({ kind: 'add' })}
        >
          {t('operators.step.add')}
        </Button>
        {working.length > 1 && (
          <Button
            disabled={badges.busy}
            data-testid="operator-badges"
            onClick={() => badges.print(working.map(({ operatorId }) => operatorId))}
          >
            {t('operators.allBadges')}
          </Button>
        )}
      </div>
      {badges.fault !== null && <FaultNote fault={badges.fault} />}
      {badges.isPrinted && (
        <output
          data-tone="good"
          className="operators-printed"
          data-testid="operator-badges-printed"
        >
          {t('operators.badgesPrinted')}
        </output>
      )}
      <WholeNumber name="signOutMinutes" highest={720} />
      {step !== null && <OperatorDialog step={step} onClose={() => setStep(null)} />}
    </Section>
  );
}

interface OperatorLineProps {
  readonly operator: Operator;
  readonly isLocked: boolean;
  readonly onStep: (step: OperatorStep) => void;
  readonly onBadge: () => void;
}

function OperatorLine({ operator, isLocked, onStep, onBadge }: OperatorLineProps): ReactElement {
  const { t } = useTranslation();
  const { name, role, retired } = operator;
  const steps = retired ? (['take_back'] as const) : (['rename', 'new_badge', 'retire'] as const);
  return (
    <li className="operator-line" data-testid="operator-line" data-operator={name}>
      <strong data-retired={retired}>{name}</strong>
      <span>{retired ? t('operators.retired') : t(`role.${role}`)}</span>
      <span className="operator-line-steps">
        {!retired && (
          <Button
            size="small"
            aria-label={`${t('operators.badge')} ${name}`}
            data-testid="operator-badge"
            onClick={onBadge}
          >
            {t('operators.badge')}
          </Button>
        )}
        {steps.map((kind) => (
          <Button
            key={kind}
            size="small"
            disabled={isLocked}
            aria-label={`${t(`operators.step.${kind}`)} ${name}`}
            data-testid={`operator-${kind}`}
            onClick={() => onStep({ kind, operator })}
          >
            {t(`operators.step.${kind}`)}
          </Button>
        ))}
      </span>
    </li>
  );
}
