import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import { messageOf } from '../../shared/errors/message-of.ts';
import type { LabelModel } from '../../shared/label/model.ts';
import type { Result } from '../../shared/result.ts';
import { preflight } from './preflight.ts';
import type { ReadPages } from './read-page.ts';

/** Labels that are drawn, each on a page of its own. */
export interface DrawnLabels {
  /** Why a label must not go out as it is drawn, in the order of the labels; null = it may. */
  readonly faults: readonly (Fault | null)[];
  /** Shows the labels at these places, a page each in this order, and gives them as one PDF. */
  readonly toPdf: (places: readonly number[]) => Promise<Uint8Array>;
}

/**
 * Draws labels for one printer and hands them to `use`; the shell does it in the label window. What
 * was not drawn is a fault; what goes wrong in `use` is thrown on, since labels may be on their way.
 */
export type DrawLabels = <Value>(
  models: readonly LabelModel[],
  signal: AbortSignal,
  use: (drawn: DrawnLabels) => Promise<Value>,
) => Promise<Result<Value, Fault>>;

/** How labels become pages, and how those are read back. */
export interface LabelPages {
  readonly draw: DrawLabels;
  readonly read: ReadPages;
}

/** Labels that may go out, and what is wrong with the others. */
export interface CheckedDocument {
  /** Places of the labels that may, in the order of the pages. */
  readonly places: readonly number[];
  /** A page for each of them; empty where there is none. */
  readonly pdf: Uint8Array;
  /** In the order of the labels; null = it has a page. */
  readonly faults: readonly (Fault | null)[];
}

const NO_PAGES = new Uint8Array();

/** Draws labels and keeps back those that must not go out. */
export async function drawChecked(
  { draw, read }: LabelPages,
  models: readonly LabelModel[],
  signal: AbortSignal,
): Promise<CheckedDocument> {
  const checked = await draw(models, signal, (drawn) =>
    checkedDocument(drawn, models, signal, read),
  );
  if (checked.ok) return checked.value;
  return { places: [], pdf: NO_PAGES, faults: models.map(() => checked.error) };
}

const drawnTooLate = (): Fault => fault('PRINT_LABEL_NOT_RENDERED', { reason: 'deadline' });

/**
 * The labels that pass their preflight as one PDF. Those that do not are left out, and the rest is
 * made and read anew: what goes out is what was read. Nothing is handed over yet, whatever goes
 * wrong.
 */
export async function checkedDocument(
  drawn: DrawnLabels,
  models: readonly LabelModel[],
  signal: AbortSignal,
  readPages: ReadPages,
): Promise<CheckedDocument> {
  const faults = [...drawn.faults];
  const fine = (): number[] => [...models.keys()].filter((place) => faults[place] === null);
  const keepBack = (why: Fault): void => {
    for (const place of fine()) faults[place] = why;
  };
  try {
    for (let places = fine(); places.length > 0; places = fine()) {
      const pdf = await drawn.toPdf(places);
      const found = await preflight(pdf, atPlaces(models, places), readPages);
      if (signal.aborted) keepBack(drawnTooLate());
      else if (found.every((why) => why === null)) return { places, pdf, faults };
      else for (const [page, place] of places.entries()) faults[place] = found[page] ?? null;
    }
  } catch (error) {
    keepBack(fault('PRINT_LABEL_NOT_RENDERED', { reason: messageOf(error) }));
  }
  return { places: [], pdf: NO_PAGES, faults };
}

export const atPlaces = <Item>(items: readonly Item[], places: readonly number[]): Item[] =>
  places.flatMap((place) => items.slice(place, place + 1));
