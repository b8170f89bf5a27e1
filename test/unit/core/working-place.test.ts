import { expect, test } from 'vitest';
import { createWorkingPlaces } from '../../../electron/core/working-place.ts';
import type { Training } from '../../../electron/practice/training.ts';
import { startTraining } from '../../../electron/practice/training.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

const busy = async (): Promise<void> => {
  throw new Error('cannot end');
};

test('a visit that the old station does not make room for leaves no practice gateway behind', async () => {
  const started: Training[] = [];
  const closed: Training[] = [];
  const first = { kind: 'live', dataDir: tempFolder(), training: null } as const;
  const places = createWorkingPlaces({
    first,
    practiceDir: tempFolder(),
    startTraining: async () => {
      const training = await startTraining('online');
      started.push(training);
      return {
        ...training,
        close: async () => {
          closed.push(training);
          await training.close();
        },
      };
    },
  });
  await expect(places.go(true, null, null, busy)).rejects.toThrow('cannot end');
  expect(places.current()).toBe(first);
  expect([started.length, closed]).toEqual([1, started]);
  await places.go(true, null, null, async (moved) => moved());
  expect([places.canLeave(), closed.length]).toEqual([true, 1]);
  await places.go(false, null, null, async (moved) => moved());
  expect([places.current(), closed.length]).toEqual([first, 2]);
});
