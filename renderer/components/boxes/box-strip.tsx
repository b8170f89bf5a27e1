import { CheckOutlined, PrinterOutlined, QuestionOutlined, StopOutlined } from '@ant-design/icons';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoxView, ParcelCard } from '../../../shared/parcel-views.ts';
import type { Tone } from '../tone.ts';
import { boxPlaces } from './box-places.ts';
import './box-strip.css';

type Look = readonly [tone: Tone, word: 'done' | 'printed' | 'doubtful' | 'open', icon: ReactNode];

function lookOf({ printState, labels }: BoxView): Look {
  if (labels === 0) return ['idle', 'open', null];
  if (printState === 'confirmed') return ['good', 'done', <CheckOutlined key="icon" />];
  if (printState === 'doubtful') return ['stop', 'doubtful', <QuestionOutlined key="icon" />];
  return ['working', 'printed', <PrinterOutlined key="icon" />];
}

/** All boxes of an order at a glance, the current one framed; nothing where there is only one. */
export function BoxStrip({
  card: { boxes, packId },
}: {
  readonly card: Pick<ParcelCard, 'boxes' | 'packId'>;
}): ReactElement | null {
  const { t } = useTranslation();
  if (boxes.length < 2) return null;
  return (
    <ol className="box-strip" aria-label={t('boxes.all')} data-testid="box-strip">
      {boxPlaces(boxes).map(({ box, n }) => {
        const [tone, word, icon] = n === null ? VOID : lookOf(box);
        return (
          <li
            key={box.packId}
            data-tone={tone}
            data-void={n === null}
            data-pack-id={box.packId}
            aria-current={box.packId === packId}
          >
            {icon !== null && <span aria-hidden>{icon}</span>}
            <b>{n ?? box.packId}</b> {t(`boxes.${n === null ? 'void' : word}`)}
          </li>
        );
      })}
    </ol>
  );
}

const VOID: Look = ['stop', 'open', <StopOutlined key="icon" />];
