import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DistributionRow } from '../../../shared/distribution-views.ts';
import { capOf } from '../../commands/command-keys.ts';
import { FaultNote } from '../../components/fault-note.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { useKeys } from '../../components/use-keys.ts';
import type { Choice } from '../orders/list/selection.ts';
import type { DistributionStep } from './distribution-steps.ts';
import { DISTRIBUTION_STEPS, meantBy } from './distribution-steps.ts';
import type { DistributionQuestion } from './questions.tsx';
import { Questions } from './questions.tsx';
import { OutcomeNote } from './outcome-note.tsx';
import type { DistributionActions } from './use-distribution-actions.ts';

interface DistributionToolsProps {
  readonly choice: Choice<DistributionRow>;
  /** The row that a key acts on where none is chosen. */
  readonly active: DistributionRow | null;
  readonly previewed: DistributionRow | null;
  readonly onPreview: (row: DistributionRow | null) => void;
  /** Something was done with the chosen ones. */
  readonly onDone: () => void;
  readonly onDrafted: () => void;
  readonly actions: DistributionActions;
}

const STEP_KEYS: Readonly<Record<DistributionStep, string>> = {
  create: 'Ctrl+Enter',
  link: 'Ctrl+KeyK',
  preview: 'Enter',
  refresh: 'Ctrl+KeyR',
  pay: 'Ctrl+KeyL',
  remove: 'Ctrl+Delete',
};
const DRAFT_KEY = 'Ctrl+KeyN';
const FILE_KEY = 'Ctrl+KeyO';
const OFFERS_KEY = 'Ctrl+KeyT';

/** What may be done about the chosen orders, or the active one, and where new ones come from. */
export function DistributionTools(props: DistributionToolsProps): ReactElement {
  const { choice, active, previewed, actions, onPreview, onDone, onDrafted } = props;
  const { t } = useTranslation();
  const file = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState<DistributionQuestion | null>(null);
  const { outcome, busy, fault, act, reset } = actions;
  const question = previewed === null ? asked : ({ kind: 'preview', row: previewed } as const);
  const close = (): void => {
    setAsked(null);
    onPreview(null);
  };
  const ask = (next: DistributionQuestion): void => {
    reset();
    setAsked(next);
  };
  const take = (step: DistributionStep, rows: readonly DistributionRow[]): void => {
    const [row] = rows;
    if (row === undefined) return;
    if (step === 'preview') onPreview(row);
    else if (step === 'refresh') {
      act({ kind: 'refresh', names: rows.map(({ outOrderId }) => outOrderId) }, onDone);
    } else if (step === 'link') ask({ kind: 'link', row });
    else ask({ kind: step, rows });
  };
  const steps = DISTRIBUTION_STEPS.map((step) => ({
    step,
    rows: meantBy(step, choice, active),
  })).filter(({ rows }) => rows.length > 0);
  const chooseFile = (): void => file.current?.click();
  useKeys(
    busy
      ? {}
      : {
          ...Object.fromEntries(
            steps
              .filter(({ step }) => step !== 'preview')
              .map(({ step, rows }) => [STEP_KEYS[step], () => take(step, rows)]),
          ),
          [DRAFT_KEY]: () => ask({ kind: 'draft' }),
          [FILE_KEY]: chooseFile,
          [OFFERS_KEY]: () => ask({ kind: 'offers' }),
        },
  );
  return (
    <div className="distribution-tools">
      <div className="distribution-buttons">
        <Tool name={DRAFT_KEY} step="draft" busy={busy} onAct={() => ask({ kind: 'draft' })} />
        <Tool name={FILE_KEY} step="file" busy={busy} onAct={chooseFile} />
        <Tool name={OFFERS_KEY} step="offers" busy={busy} onAct={() => ask({ kind: 'offers' })} />
        <input
          ref={file}
          type="file"
          hidden
          aria-label={t('distribution.step.file')}
          accept=".json"
          data-testid="distribution-file-input"
          onChange={({ target }) => {
            const [chosenFile] = target.files ?? [];
            target.value = '';
            if (chosenFile === undefined) return;
            act({ kind: 'file', file: chosenFile }, onDrafted);
          }}
        />
      </div>
      <div className="distribution-buttons">
        {steps.map(({ step, rows }) => (
          <Tool
            key={step}
            name={STEP_KEYS[step]}
            step={step}
            busy={busy}
            count={rows.length}
            onAct={() => take(step, rows)}
          />
        ))}
      </div>
      {outcome !== null && <OutcomeNote outcome={outcome} />}
      {fault !== null && question === null && <FaultNote fault={fault} />}
      {question !== null && (
        <Questions
          question={question}
          actions={actions}
          onDone={() => {
            close();
            onDone();
          }}
          onDrafted={() => {
            close();
            onDrafted();
          }}
          onClose={close}
        />
      )}
    </div>
  );
}

interface ToolProps {
  readonly name: string;
  readonly step: DistributionStep | 'draft' | 'file' | 'offers';
  readonly busy: boolean;
  readonly count?: number;
  readonly onAct: () => void;
}

function Tool({ name, step, busy, count, onAct }: ToolProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Button
      type={step === 'create' || step === 'pay' ? 'primary' : 'default'}
      danger={step === 'remove'}
      disabled={busy}
      data-testid={`distribution-${step}`}
      data-count={count}
      onClick={onAct}
    >
      <KeyCap name={capOf(name)} /> {t(`distribution.step.${step}`)}
    </Button>
  );
}
