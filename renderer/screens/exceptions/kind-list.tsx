import type { ReactElement } from 'react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExceptionCount, ExceptionKind } from '../../../shared/exceptions.ts';
import { MOST_COUNTED } from '../../../shared/exceptions.ts';
import { useAges } from '../../i18n/use-ages.ts';
import { useNumerals } from '../../i18n/use-numerals.ts';
import { placeAfterKey } from '../../components/row-list/row-keys.ts';
import { KIND_LOOKS } from './exception-kinds.ts';

interface KindListProps {
  readonly counts: readonly ExceptionCount[];
  readonly chosen: ExceptionKind;
  readonly nowMs: number;
  readonly onChoose: (kind: ExceptionKind) => void;
  /** Goes on to the rows of the chosen kind. */
  readonly onEnter: () => void;
}

/** The kinds of exceptions with their counts and the age of the oldest. */
export function KindList(props: KindListProps): ReactElement {
  const { counts, chosen, nowMs, onChoose, onEnter } = props;
  const { t } = useTranslation();
  const ages = useAges();
  const numerals = useNumerals();
  const list = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={list}
      className="kind-list"
      role="tablist"
      tabIndex={-1}
      aria-orientation="vertical"
      aria-label={t('exceptions.title')}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight' || event.key === 'Enter') {
          event.preventDefault();
          onEnter();
          return;
        }
        const place = counts.findIndex(({ kind }) => kind === chosen);
        const to = placeAfterKey(event.key, place, counts.length);
        const next = to === null ? undefined : counts[to];
        if (next === undefined) return;
        event.preventDefault();
        onChoose(next.kind);
        list.current?.querySelector<HTMLElement>(`[data-kind="${next.kind}"]`)?.focus();
      }}
    >
      {counts.map(({ kind, count, oldestMs }) => (
        <button
          key={kind}
          type="button"
          role="tab"
          className="kind"
          aria-selected={kind === chosen}
          tabIndex={kind === chosen ? 0 : -1}
          data-tone={count === 0 ? 'idle' : KIND_LOOKS[kind].tone}
          data-kind={kind}
          data-count={count}
          data-testid={`kind-${kind}`}
          onClick={() => {
            onChoose(kind);
            onEnter();
          }}
        >
          <span className="kind-count">
            {count > MOST_COUNTED ? `${numerals(MOST_COUNTED)}+` : numerals(count)}
          </span>
          <span className="kind-name">{t(`exceptions.kind.${kind}`)}</span>
          <span className="kind-age">
            {oldestMs === null ? '' : t('exceptions.oldest', { age: ages(nowMs - oldestMs) })}
          </span>
        </button>
      ))}
    </div>
  );
}
