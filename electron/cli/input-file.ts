import { readFile } from 'node:fs/promises';
import { fault } from '../../shared/errors/codes.ts';
import { parseKeepingLiterals } from '../gateway/json.ts';
import type { VerbContext } from './verb.ts';
import { wrongUse } from './verb.ts';
import { messageOf } from '../../shared/errors/message-of.ts';

/** The text of a file, or wrong use. */
export async function readText(file: string, { language }: VerbContext): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw wrongUse(fault('FILE_UNREADABLE', { file, reason }), language);
  }
}

/** One JSON object of a file or a list of them, numbers as they were written; or wrong use. */
export async function readItems(file: string, context: VerbContext): Promise<readonly unknown[]> {
  const text = await readText(file, context);
  let tree: unknown;
  try {
    tree = parseKeepingLiterals(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = messageOf(error);
    throw wrongUse(fault('FILE_NOT_JSON', { file, reason }), context.language);
  }
  const items: readonly unknown[] = Array.isArray(tree) ? tree : [tree];
  if (items.length === 0) throw wrongUse(fault('FILE_EMPTY', { file }), context.language);
  if (!items.every(isObject)) throw wrongUse(fault('FILE_NOT_ORDERS', { file }), context.language);
  return items;
}

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
