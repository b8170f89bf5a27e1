import { EyeOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParcelKey } from '../../../shared/ids.ts';
import { cardKey } from '../../queries.ts';
import { faultOf, valueOf } from '../../station.ts';
import { FaultNote } from '../fault-note.tsx';
import './reveal-receiver.css';

/** Long enough to read a phone number out, short enough not to stay on a screen nobody watches. */
const SHOWN_MS = 20_000;

/** Shows the unmasked receiver of one parcel for a moment. That somebody looked is recorded. */
export function RevealReceiver({ orderId, packId }: ParcelKey): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const reveal = useMutation({
    mutationFn: () => valueOf(window.station.revealReceiver({ orderId, packId })),
    gcTime: 0,
    onSuccess: () => client.invalidateQueries({ queryKey: cardKey({ orderId, packId }) }),
  });
  const { data: person, reset } = reveal;
  useEffect(() => {
    if (person === undefined) return undefined;
    const timer = setTimeout(reset, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [person, reset]);
  if (person !== undefined) {
    return (
      <div className="revealed" data-tone="attention" data-testid="revealed">
        <p>
          <strong>{person.name}</strong> <span className="mono">{person.phone}</span>
        </p>
        <p>{`${person.region}${person.detail}`}</p>
        <Button size="small" onClick={reset}>
          {t('reveal.hide')}
        </Button>
      </div>
    );
  }
  return (
    <div className="reveal">
      <Button
        size="small"
        icon={<EyeOutlined />}
        title={t('reveal.recorded')}
        data-testid="reveal"
        disabled={reveal.isPending}
        onClick={() => reveal.mutate()}
      >
        {t('reveal.show')}
      </Button>
      {reveal.isError && <FaultNote fault={faultOf(reveal.error)} />}
    </div>
  );
}
