import type { ReactElement } from 'react';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { MOST_COUNTED } from '../../../shared/exceptions.ts';
import { useAges } from '../../i18n/use-ages.ts';
import { useNumerals } from '../../i18n/use-numerals.ts';
import { placeAfterKey } from '../row-list/row-keys.ts';
import type { Tone } from '../tone.ts';
import './group-list.css';

/** One group of a board. */
export interface Group<Name extends string> {
  readonly name: Name;
  readonly text: string;
  /** Of what is in it; an empty group has none. */
  readonly tone: Tone;
  readonly count: number;
  /** Since when the oldest stands; null where that tells nothing. */
  readonly oldestMs: number | null;
  /** What stands in place of an age: a sum of money. */
  readonly note?: string;
}

interface GroupListProps<Name extends string> {
  readonly label: string;
  readonly groups: readonly Group<Name>[];
  readonly chosen: Name;
  readonly nowMs: number;
  readonly onChoose: (name: Name) => void;
  /** Goes on to the rows of the chosen group. */
  readonly onEnter: () => void;
}

/** The groups of a board with their counts and the age of the oldest: arrows choose, Enter goes on. */
export function GroupList<Name extends string>(props: GroupListProps<Name>): ReactElement {
  const { groups, chosen, nowMs, onChoose, onEnter } = props;
  const { t } = useTranslation();
  const ages = useAges();
  const numerals = useNumerals();
  const list = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={list}
      className="group-list"
      role="tablist"
      tabIndex={-1}
      aria-orientation="vertical"
      aria-label={props.label}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight' || event.key === 'Enter') {
          event.preventDefault();
          onEnter();
          return;
        }
        const place = groups.findIndex(({ name }) => name === chosen);
        const to = placeAfterKey(event.key, place, groups.length);
        const next = to === null ? undefined : groups[to];
        if (next === undefined) return;
        event.preventDefault();
        onChoose(next.name);
        list.current?.querySelector<HTMLElement>(`[data-kind="${next.name}"]`)?.focus();
      }}
    >
      {groups.map(({ name, text, tone, count, oldestMs, note = '' }) => (
        <button
          key={name}
          type="button"
          role="tab"
          className="group"
          aria-selected={name === chosen}
          tabIndex={name === chosen ? 0 : -1}
          data-tone={count === 0 ? 'idle' : tone}
          data-kind={name}
          data-count={count}
          data-testid={`kind-${name}`}
          onClick={() => {
            // The rows of the chosen group have to be there before they can have the focus.
            flushSync(() => onChoose(name));
            onEnter();
          }}
        >
          <span className="group-count">
            {count > MOST_COUNTED ? `${numerals(MOST_COUNTED)}+` : numerals(count)}
          </span>
          <span className="group-name">{text}</span>
          <span className="group-age">
            {oldestMs === null ? note : t('groups.oldest', { age: ages(nowMs - oldestMs) })}
          </span>
        </button>
      ))}
    </div>
  );
}
