import type { PrintBackend } from '../../printing/backend.ts';

/**
 * How many labels a way to paper is handed at once.
 *
 * @param chosen the setup's word for direct printing: the system's spooler begins a document anew
 *   after a power cut, and what was out of it comes a second time
 */
export const labelsAtOnce = ({ name, document }: PrintBackend, chosen: number): number => {
  if (document === null) return 1;
  return name === 'direct' ? Math.min(document.mostLabels, chosen) : document.mostLabels;
};
