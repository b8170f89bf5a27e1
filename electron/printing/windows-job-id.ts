import type { WindowsJob } from './windows-lists.ts';

/**
 * `<printer>/<name>`, the name being part of the document's: the print program does not tell the
 * number of its job, and a label may be on paper before anybody could look it up.
 */
export const documentJobId = (printer: string, name: string): string => `${printer}/${name}`;

const NAME = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const OURS = new RegExp(`^(.*)/(${NAME})$`, 's');
const OUR_FILE = new RegExp(`(${NAME})[/\\\\]label\\.pdf$`, 'i');
/** `<printer>-<number>`: jobs of others. */
const NUMBERED = /^(.*)-(\d+)$/s;

export function jobIdOf(printer: string, { document, id }: WindowsJob): string {
  const name = OUR_FILE.exec(document)?.[1];
  return name === undefined ? `${printer}-${id}` : documentJobId(printer, name);
}

export const printerOf = (id: string): string => OURS.exec(id)?.[1] ?? NUMBERED.exec(id)?.[1] ?? id;

export function isJob(id: string, job: WindowsJob): boolean {
  const name = OURS.exec(id)?.[2];
  if (name !== undefined) return job.document.includes(name);
  return NUMBERED.exec(id)?.[2] === String(job.id);
}
