import { CheckOutlined, MergeCellsOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergeGroup } from '../../../../shared/parcel-views.ts';
import { FaultNote } from '../../../components/fault-note.tsx';
import { Receiver } from '../../../components/receiver.tsx';
import { useMerge, useUnmerge } from '../../../components/boxes/use-parcel-actions.ts';
import { faultOf } from '../../../station.ts';
import { useMerges } from './use-merges.ts';
import './merge-section.css';

/** Waiting orders that go to one receiver, and those that are packed together; nothing without any. */
export function MergeSection(): ReactElement | null {
  const { t } = useTranslation();
  const { data } = useMerges();
  const merge = useMerge();
  const unmerge = useUnmerge();
  if (data === undefined || data.suggested.length + data.merged.length === 0) return null;
  const { suggested, merged, total } = data;
  const busy = merge.isPending || unmerge.isPending;
  const error = merge.error ?? unmerge.error;
  return (
    <section className="merge-section" data-testid="merge-section">
      {suggested.length === 0 ? (
        <header>
          <h2>
            <MergeCellsOutlined aria-hidden /> {t('boxes.isTogether')}
          </h2>
        </header>
      ) : (
        <header>
          <h2>
            <MergeCellsOutlined aria-hidden /> {t('boxes.sameReceiver')}
          </h2>
          <p>{t('boxes.sameReceiverText')}</p>
          {suggested.length < total && (
            <small>{t('boxes.sameReceiverTotal', { shown: suggested.length, total })}</small>
          )}
        </header>
      )}
      {error !== null && <FaultNote fault={faultOf(error)} />}
      {suggested.map((group) => (
        <Group key={keyOf(group)} group={group} testId="merge-suggestion">
          <Button
            disabled={busy}
            data-testid="merge"
            onClick={() => {
              const [main, ...others] = group.parcels.map(({ orderId, packId }) => ({
                orderId,
                packId,
              }));
              if (main !== undefined) merge.mutate({ main, others });
            }}
          >
            {t('boxes.merge', { n: group.parcels.length })}
          </Button>
        </Group>
      ))}
      {merged.map((group) => (
        <Group
          key={keyOf(group)}
          group={group}
          testId="merged-group"
          takeOut={busy ? undefined : ({ orderId, packId }) => unmerge.mutate({ orderId, packId })}
        >
          <strong className="merge-together">
            <CheckOutlined aria-hidden /> {t('boxes.isTogether')}
          </strong>
        </Group>
      ))}
    </section>
  );
}

const keyOf = ({ parcels }: MergeGroup): string => parcels.map(({ orderId }) => orderId).join(' ');

interface GroupProps {
  readonly group: MergeGroup;
  readonly testId: string;
  readonly takeOut?: ((parcel: MergeGroup['parcels'][number]) => void) | undefined;
  readonly children: ReactElement;
}

function Group({ group, testId, takeOut, children }: GroupProps): ReactElement {
  const { t } = useTranslation();
  return (
    <article className="merge-group" data-testid={testId}>
      <p className="merge-receiver">
        <Receiver person={group.receiver} />
      </p>
      <ul>
        {group.parcels.map((parcel, place) => (
          <li key={parcel.orderId}>
            <span className="mono">{parcel.orderId}</span>
            <span className="merge-goods">{parcel.itemSummary}</span>
            {takeOut !== undefined && place > 0 && (
              <Button size="small" data-testid="take-out" onClick={() => takeOut(parcel)}>
                {t('boxes.takeOut')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="merge-do">{children}</div>
    </article>
  );
}
