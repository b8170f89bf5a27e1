import { expect, it } from 'vitest';
import { practicePhase } from '../../../../renderer/screens/guide/practice-phase.ts';
import type { PrintState } from '../../../../shared/states.ts';
import { printedCard } from '../cards.ts';

const phaseOf = (state: PrintState) => practicePhase(printedCard(state));

it('asks for a scan, then for paper, then for the scan of the paper', () => {
  expect(practicePhase(null)).toBe('scan');
  expect(phaseOf('claimed')).toBe('print');
  expect(phaseOf('doubtful')).toBe('print');
  expect(phaseOf('spooled')).toBe('confirm');
  expect(phaseOf('confirmed')).toBe('done');
});
