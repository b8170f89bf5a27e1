import { useVirtualizer } from '@tanstack/react-virtual';
import type { HTMLAttributes, KeyboardEvent, ReactElement, ReactNode, RefObject } from 'react';
import { useEffect, useId } from 'react';
import { LoadingNote } from '../loading-note.tsx';
import type { RowKey } from './active-mark.ts';
import { placeAfterKey } from './row-keys.ts';
import type { ActiveRow } from './use-active-row.ts';
import './row-list.css';

export interface RowColumn<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  readonly className?: string;
}

type RowAttributes = HTMLAttributes<HTMLDivElement> & Readonly<Record<`data-${string}`, string>>;

interface RowListProps<Row> {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly className: string;
  readonly label: string;
  readonly columns: readonly RowColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => RowKey;
  readonly attributesOf: (row: Row) => RowAttributes;
  readonly active: ActiveRow<Row>;
  /** How many rows there are with those that are not read yet, where that is known. */
  readonly total?: number;
  /** The row whose details are shown. */
  readonly chosen?: RowKey | null;
  /** In a list of which any number of rows can be chosen: which are. */
  readonly isPicked?: (row: Row) => boolean;
  readonly onMove?: (row: Row) => void;
  /** A click, or the key that does the same. */
  readonly onOpen: (row: Row) => void;
  readonly openKey?: 'Enter' | ' ';
  /** Further keys; those it takes are prevented their default. */
  readonly onKey?: (event: KeyboardEvent) => void;
  readonly more: boolean;
  readonly busy: boolean;
  readonly loadMore: () => void;
  /** What stands there instead of rows. */
  readonly empty: ReactNode;
  readonly testId: string;
}

const ROW_HEIGHT = 34;
const HEAD_HEIGHT = 34;
const ROWS_AHEAD = 30;

/**
 * A table of any length of which only the rows in sight are drawn; arrows move, Enter or Space opens.
 * Where the active row has left, the next of these keys only goes to the one that stands there now.
 */
export function RowList<Row>(props: RowListProps<Row>): ReactElement {
  const { scroller, columns, rows, keyOf, active, more, busy, loadMore, onMove, onOpen } = props;
  const { total = more ? -1 : rows.length, chosen = null, isPicked, openKey = 'Enter' } = props;
  const id = useId();
  const isEmpty = rows.length === 0;
  // oxlint-disable-next-line react-hooks/incompatible-library -- the virtualiser changes in place
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    overscan: 8,
  });
  const shown = virtual.getVirtualItems();
  const lastShown = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && !busy && lastShown >= rows.length - ROWS_AHEAD) loadMore();
  }, [more, busy, lastShown, rows.length, loadMore]);
  const moveTo = (place: number): void => {
    const row = rows[place];
    if (row === undefined) return;
    active.moveTo(place);
    onMove?.(row);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- its role depends on its rows
    <div
      ref={scroller}
      className={`row-list ${props.className}`}
      role={isEmpty ? 'group' : 'listbox'}
      aria-label={props.label}
      aria-multiselectable={isEmpty ? undefined : isPicked !== undefined}
      aria-activedescendant={active.row === null ? undefined : `${id}-${active.place}`}
      aria-busy={busy}
      tabIndex={0}
      data-testid={props.testId}
      onKeyDown={(event) => {
        props.onKey?.(event);
        const held = event.ctrlKey || event.altKey || event.metaKey;
        if (event.defaultPrevented || held) return;
        const place = placeAfterKey(event.key, active.place, rows.length, active.row === null);
        if (place !== null) {
          event.preventDefault();
          moveTo(place);
          virtual.scrollToIndex(place);
        } else if (event.key === openKey) {
          event.preventDefault();
          if (active.row === null) moveTo(active.place);
          else onOpen(active.row);
        }
      }}
    >
      <div className="row-list-row row-list-head" aria-hidden>
        {columns.map(({ title, className }) => (
          <span key={title} className={className}>
            {title}
          </span>
        ))}
      </div>
      <output className="row-list-empty">
        {isEmpty && (busy || more ? <LoadingNote /> : props.empty)}
      </output>
      <div className="row-list-space" style={{ height: virtual.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const row = rows[index];
          return row === undefined ? null : (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list box has the focus and the keys
            <div
              key={keyOf(row)}
              {...props.attributesOf(row)}
              id={`${id}-${index}`}
              className="row-list-row"
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element holds text only
              role="option"
              aria-posinset={index + 1}
              aria-setsize={total}
              aria-selected={isPicked?.(row) ?? keyOf(row) === chosen}
              data-active={index === active.place && active.row !== null}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => {
                moveTo(index);
                onOpen(row);
              }}
            >
              {columns.map(({ title, cell, className }) => (
                <span key={title} className={className}>
                  {cell(row)}
                </span>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
