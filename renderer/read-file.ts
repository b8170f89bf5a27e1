import { fault } from '../shared/errors/codes.ts';
import { FaultError } from './station.ts';

/** What a chosen file holds. Throws FaultError where it cannot be read, as when it is gone. */
export async function readFile<Content>(
  file: File,
  read: (file: File) => Promise<Content>,
): Promise<Content> {
  try {
    return await read(file);
  } catch (error) {
    const reason = error instanceof Error ? error.name : String(error);
    throw new FaultError(fault('FILE_UNREADABLE', { file: file.name, reason }));
  }
}
