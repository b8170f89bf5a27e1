const CLICKED_INPUTS: ReadonlySet<string> = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
]);

/** Whether keys typed here belong to a field of a form and not to the scanner. */
export function isEditable(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !CLICKED_INPUTS.has(target.type);
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLElement && target.isContentEditable;
}
