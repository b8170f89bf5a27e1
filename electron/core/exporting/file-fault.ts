import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';

/** The operating system's word for a disk without room. */
const NO_ROOM: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);

/** What to say about a file that cannot be written; null where something else went wrong. */
export function fileFault(error: unknown, file: string): Fault | null {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return null;
  const reason = String(error.code);
  return fault(NO_ROOM.has(reason) ? 'EXPORT_DISK_FULL' : 'EXPORT_NOT_WRITABLE', { file, reason });
}
