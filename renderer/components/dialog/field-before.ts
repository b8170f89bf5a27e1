/** Puts a field back to what it held when this was called, as if somebody had typed that. */
export function fieldBefore(target: EventTarget): () => void {
  if (target instanceof HTMLInputElement) {
    const { value } = target;
    return () => putBack(target, HTMLInputElement.prototype, value, 'input');
  }
  if (target instanceof HTMLSelectElement) {
    const { value } = target;
    return () => putBack(target, HTMLSelectElement.prototype, value, 'change');
  }
  return () => undefined;
}

/** Whoever listens to the field hears of it: the value is set past React's own watch. */
function putBack(
  field: HTMLInputElement | HTMLSelectElement,
  prototype: object,
  value: string,
  event: 'input' | 'change',
): void {
  if (field.value === value) return;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event(event, { bubbles: true }));
}
