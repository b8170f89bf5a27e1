import type { NamedSetting } from './find-settings.ts';

const textOf = (element: Element): string => (element.textContent ?? '').trim();

/**
 * Brings a setting into view, marks it and gives it the focus: its field where that is shown, else
 * the section that it stands in, else nothing.
 *
 * @returns whether it is on the page
 */
export function goToSetting(page: Element, { name, section }: NamedSetting): boolean {
  for (const before of page.querySelectorAll('[data-found]')) before.removeAttribute('data-found');
  const label = [...page.querySelectorAll('.ant-form-item-label label')].find(
    (one) => textOf(one) === name || textOf(one).startsWith(`${name} (`),
  );
  const legend = [...page.querySelectorAll('legend')].find(
    (one) => textOf(one) === name || textOf(one) === section,
  );
  const place = label?.closest('.ant-form-item') ?? legend?.closest('fieldset');
  if (place === undefined || place === null) return false;
  place.setAttribute('data-found', 'true');
  place.scrollIntoView({ block: 'center' });
  place
    .querySelector<HTMLElement>('input:not([disabled]):not([type=file]), button:not([disabled])')
    ?.focus({ preventScroll: true });
  return true;
}
