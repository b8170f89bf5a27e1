import { Button } from 'antd';
import type { ReactElement } from 'react';
import { lazy, Suspense, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BatchGroup, BatchSelection, BatchView } from '../../../../shared/batch.ts';
import { describeFault } from '../../../../shared/errors/describe.ts';
import { KeyCap } from '../../../components/key-cap.tsx';
import { useKeys } from '../../../components/use-keys.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { QUERY } from '../../../queries.ts';
import { valueOf } from '../../../station.ts';
import { Numeral } from '../../../components/numeral.tsx';
import { groupSelection } from './use-batch-actions.ts';

/** Its form kit is that of the setup; the list comes without it. */
const GroupCorrection = lazy(async () => {
  const dialog = await import('./group-correction.tsx');
  return { default: dialog.GroupCorrection };
});

interface BatchGroupsProps {
  readonly batch: BatchView;
  /** The batch is still open: nothing can be tried again yet. */
  readonly blocked: boolean;
  readonly onStart: (selection: BatchSelection) => void;
}

const NONE: readonly BatchGroup[] = [];

/** What came to nothing, by reason, each with what to do about it. */
export function BatchGroups({ batch, blocked, onStart }: BatchGroupsProps): ReactElement {
  const { t } = useTranslation();
  const [correcting, setCorrecting] = useState<BatchGroup | null>(null);
  const { batchId, tally } = batch;
  const groups =
    useQuery({
      queryKey: [...QUERY.waiting, 'groups', batchId, tally.refused, tally.notAsked],
      queryFn: () => valueOf(window.station.batchGroups({ batchId })),
      placeholderData: keepPreviousData,
    }).data ?? NONE;
  const retryAll = (): void => onStart(groupSelection(batch, null));
  const count = tally.refused + tally.notAsked;
  useKeys({ F7: blocked || correcting !== null ? undefined : retryAll });
  return (
    <section className="batch-groups">
      <header>
        <h3>{t('batch.groups', { count: groups.length })}</h3>
        {blocked ? (
          <span>{t('batch.groupsBlocked')}</span>
        ) : (
          <Button data-testid="retry-all" onClick={retryAll}>
            <KeyCap name="F7" /> {t('batch.retryAll', { count })}
          </Button>
        )}
      </header>
      <ul>
        {groups.map((group) => (
          <GroupLine
            key={group.group}
            group={group}
            blocked={blocked}
            onRetry={() => onStart(groupSelection(batch, group))}
            onCorrect={() => setCorrecting(group)}
          />
        ))}
      </ul>
      {correcting !== null && (
        <Suspense fallback={null}>
          <GroupCorrection
            batchId={batchId}
            group={correcting}
            onClose={() => setCorrecting(null)}
            onCorrected={() => {
              setCorrecting(null);
              onStart(groupSelection(batch, correcting));
            }}
          />
        </Suspense>
      )}
    </section>
  );
}

interface GroupLineProps {
  readonly group: BatchGroup;
  readonly blocked: boolean;
  readonly onRetry: () => void;
  readonly onCorrect: () => void;
}

function GroupLine({ group, blocked, onRetry, onCorrect }: GroupLineProps): ReactElement {
  const { t } = useTranslation();
  const { fault, count } = group;
  const { title, text, action } = describeFault(fault, useLanguage());
  return (
    <li className="batch-group" data-testid="batch-group" data-code={fault.code} data-count={count}>
      <strong className="batch-group-count mono">
        <Numeral value={count} />
      </strong>
      <div className="batch-group-why">
        <strong>{title}</strong> <span className="fault-code mono">{fault.code}</span>
        {fault.gatewayText !== null && fault.gatewayText !== '' && (
          <q className="batch-group-words">
            {fault.gatewayText} {fault.gatewayCode}
          </q>
        )}
        {!blocked && (
          <p>
            {text} <b>{action}</b>
          </p>
        )}
      </div>
      {!blocked && (
        <div className="batch-group-do">
          {group.correctable && (
            <Button data-testid="group-correct" onClick={onCorrect}>
              {t('correct.open')}
            </Button>
          )}
          <Button data-testid="group-retry" onClick={onRetry}>
            {t('batch.retry', { count })}
          </Button>
        </div>
      )}
    </li>
  );
}
