import { describe, expect, it } from 'vitest';
import { createBugNotes, noteUncaught } from '../../../../renderer/faults/bug-notes.ts';
import { bugText } from '../../../../renderer/faults/bug-text.ts';
import type { PageBug } from '../../../../shared/ipc/window-contract.ts';
import { pageBugSchema } from '../../../../shared/ipc/window-contract.ts';

describe('a bug of the page in words', () => {
  it('tells name, message and the places in the code', () => {
    const text = bugText(new TypeError('x is not a function'), '\n    at Card\n    at Bench');
    const lines = text.split('\n');
    expect(lines[0]).toBe('TypeError: x is not a function');
    expect(lines[1]).toMatch(/bug-notes\.test/);
    expect(lines.slice(-2)).toEqual(['    at Card', '    at Bench']);
  });

  it('leaves out what people wrote, in the message and in the stack', () => {
    const error = new SyntaxError('Unexpected token "张三 13900000009\n北京路" in JSON');
    expect(bugText(error)).not.toMatch(/张|139|0009|京/);
  });

  it('tells of anything that is thrown no more than what it is', () => {
    expect(bugText('13900000009')).toBe('a thrown string');
  });
});

describe('the notes of bugs', () => {
  it('end after the first twenty, each as short as the station takes', () => {
    const told: PageBug[] = [];
    const note = createBugNotes((bug) => told.push(bug));
    const endless = '\n    at Endless'.repeat(1_000);
    for (let count = 0; count < 50; count += 1) note('drawing', new Error('again'), endless);
    expect(told).toHaveLength(20);
    expect(told.filter((bug) => !pageBugSchema.safeParse(bug).success)).toEqual([]);
  });

  it('take in what nobody caught', () => {
    const page = new EventTarget();
    const told: string[] = [];
    noteUncaught(page, (where) => told.push(where));
    page.dispatchEvent(new Event('error'));
    page.dispatchEvent(new Event('unhandledrejection'));
    expect(told).toEqual(['uncaught', 'promise']);
  });
});
