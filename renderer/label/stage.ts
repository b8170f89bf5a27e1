/**
 * Where labels are drawn and measured, one at a time, and the copies of it that are printed. One of
 * both is shown at a time. No media rule does that: with one, Chromium sets up all faces of the
 * fonts anew for each print, which takes four times as long as the PDF of a label.
 */
export interface Stage {
  readonly page: HTMLElement;
  readonly label: HTMLElement;
  /** What the stage shows now, as a page that prints the same. */
  readonly copy: () => Node;
  /** Shows the stage and forgets the copies. */
  readonly open: () => void;
  /** Shows copies in its place, a page each: what is printed from now on. */
  readonly print: (pages: readonly Node[]) => void;
}

export function findStage(): Stage {
  const stage = elementAt('#stage');
  const page = elementAt('#stage > .page');
  const pages = elementAt('#pages');
  return {
    page,
    label: elementAt('#stage > .page > .label'),
    copy: () => page.cloneNode(true),
    open: () => {
      pages.replaceChildren();
      stage.hidden = false;
    },
    print: (copies) => {
      stage.hidden = true;
      pages.replaceChildren(...copies);
    },
  };
}

function elementAt(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`The label page has no ${selector}`);
  return element;
}
