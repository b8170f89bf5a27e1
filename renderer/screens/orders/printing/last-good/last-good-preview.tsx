import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LastGoodView } from '../../../../../shared/print-run.ts';
import { useLaneName } from '../../../../components/lane/use-lane-name.ts';
import { TrackNo } from '../../../../components/track-no.tsx';
import { Numeral } from '../../../../components/numeral.tsx';

/** What accepting means, in numbers of labels. */
export function LastGoodPreview({ view }: { readonly view: LastGoodView }): ReactElement {
  const { t } = useTranslation();
  const laneName = useLaneName();
  const { lane, place, last, confirmed, unsure, again, held, left, seenLater } = view;
  return (
    <section
      className="last-good-preview"
      aria-live="polite"
      data-testid="last-good-preview"
      data-place={place}
      data-confirmed={confirmed}
      data-again={again}
      data-held={held}
      data-left={left}
    >
      <h3>
        {last === null
          ? t('lastGood.noneOf', { lane: laneName(lane) })
          : t('lastGood.placeOf', { place, lane: laneName(lane) })}
      </h3>
      {last !== null && (
        <p className="last-good-label">
          <TrackNo trackNo={last.trackNo} />{' '}
          <span className="mono">
            {last.orderId} {last.packId}
          </span>
        </p>
      )}
      <ul>
        <Line count={confirmed} text={t('lastGood.confirmed')} tone="good" />
        {unsure > 0 && <Line count={unsure} text={t('lastGood.unsure')} tone="attention" />}
        <Line
          count={again}
          text={`${t('lastGood.again')}${held > 0 ? t('lastGood.againHeld', { count: held }) : ''}`}
          tone="stop"
        />
        {left > 0 && <Line count={left} text={t('lastGood.left')} tone="idle" />}
        {seenLater > 0 && (
          <Line count={seenLater} text={t('lastGood.seenLater')} tone="attention" />
        )}
      </ul>
      {again > 0 && <p className="last-good-destroy">{t('lastGood.destroy')}</p>}
    </section>
  );
}

interface LineProps {
  readonly count: number;
  readonly text: string;
  readonly tone: 'good' | 'stop' | 'idle' | 'attention';
}

function Line({ count, text, tone }: LineProps): ReactElement {
  return (
    <li data-tone={tone}>
      <b className="mono">
        <Numeral value={count} />
      </b>{' '}
      {text}
    </li>
  );
}
