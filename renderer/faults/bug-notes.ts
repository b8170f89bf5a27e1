import type { PageBug } from '../../shared/ipc/window-contract.ts';
import { bugText } from './bug-text.ts';

/** A page that fails in every frame says enough with its first bugs. */
const MOST = 20;

/** Tells the station's log of a bug; `where` is a word of ours. */
export type NoteBug = (where: string, error: unknown, components?: string | null) => void;

/** @param tell must not fail: nobody is left to hear of it */
export function createBugNotes(tell: (bug: PageBug) => void): NoteBug {
  let told = 0;
  return (where, error, components) => {
    if (told >= MOST) return;
    told += 1;
    tell({ where, what: bugText(error, components) });
  };
}

/** Notes what nobody caught. */
export function noteUncaught(page: Pick<EventTarget, 'addEventListener'>, note: NoteBug): void {
  page.addEventListener('error', (event) => note('uncaught', Reflect.get(event, 'error')));
  page.addEventListener('unhandledrejection', (event) =>
    note('promise', Reflect.get(event, 'reason')),
  );
}
