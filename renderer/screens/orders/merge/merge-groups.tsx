import { CheckOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergeGroup, MergeOverview } from '../../../../shared/parcel-views.ts';
import { useMerge, useUnmerge } from '../../../components/boxes/use-parcel-actions.ts';
import { FaultNote } from '../../../components/fault-note.tsx';
import { Receiver } from '../../../components/receiver.tsx';
import { faultOf } from '../../../station.ts';

interface MergeGroupsProps {
  readonly id: string;
  readonly overview: MergeOverview;
  readonly onClose: () => void;
}

/** The groups; the focus goes to the first button, also when the one that was pressed is gone. */
export function MergeGroups({ id, overview, onClose }: MergeGroupsProps): ReactElement {
  const { t } = useTranslation();
  const merge = useMerge();
  const unmerge = useUnmerge();
  const list = useRef<HTMLDivElement>(null);
  const { suggested, merged, total } = overview;
  const busy = merge.isPending || unmerge.isPending;
  const error = merge.error ?? unmerge.error;
  useEffect(() => focusFirst(list.current), []);
  useEffect(() => {
    if (!busy && document.activeElement === document.body) focusFirst(list.current);
  });
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Esc closes it from each button in it
    <div
      ref={list}
      id={id}
      className="merge-groups"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      {suggested.length > 0 && (
        <p className="merge-note">
          {t('boxes.sameReceiverText')}{' '}
          {suggested.length < total &&
            t('boxes.sameReceiverTotal', { shown: suggested.length, total })}
        </p>
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
    </div>
  );
}

const keyOf = ({ parcels }: MergeGroup): string => parcels.map(({ orderId }) => orderId).join(' ');

const focusFirst = (list: HTMLElement | null): void =>
  list?.querySelector('button')?.focus({ preventScroll: true });

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
            <span className="merge-goods" title={parcel.itemSummary}>
              {parcel.itemSummary}
            </span>
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
