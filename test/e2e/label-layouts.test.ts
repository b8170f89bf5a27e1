import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { preflight } from '../../electron/printing/preflight.ts';
import { createPageReader } from '../../electron/printing/read-page.ts';
import { PAPER_76_130, USUAL_PAPERS, paperName } from '../../shared/label/paper.ts';
import { needBenchPackages } from '../support/app/bench-lab.ts';
import type { LabelLab } from '../support/app/label-lab.ts';
import { openLabelLab } from '../support/app/label-lab.ts';
import type { StationApp } from '../support/app/station-app.ts';
import { startStationApp } from '../support/app/station-app.ts';
import { tryCommand } from '../support/command.ts';
import type { Display } from '../support/display/display.ts';
import { startDisplay } from '../support/display/display.ts';
import { generatedLabels } from '../support/printer/generated-orders.ts';
import { labelOn } from '../support/station/labels.ts';

const OWN_PAPERS = [
  { widthMm: 60, heightMm: 90 },
  { widthMm: 102, heightMm: 102 },
];
const TRACK_NO = '99621234862107';
const read = createPageReader();

const dataDir = mkdtempSync(join(tmpdir(), 'waybench-labels-'));
let display: Display;
let app: StationApp;
let lab: LabelLab;

beforeAll(async () => {
  display = await startDisplay();
  app = await startStationApp({ display, dataDir, args: ['--practice'] });
  lab = await openLabelLab(app.electron);
});
afterAll(async () => {
  await app.kill();
  await display.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const trackNoOf = (place: number): string => String(99_000_000_000_000 + place);

test('a thousand generated orders pass preflight or are refused by name', async (context) => {
  await needBenchPackages(context);
  const papers = [...USUAL_PAPERS, ...OWN_PAPERS];
  const labels = generatedLabels(1000, 5, (place) => {
    const paper = papers[place % papers.length] ?? PAPER_76_130;
    const dpi = place % 2 === 0 ? 203 : 300;
    return labelOn(trackNoOf(place), paper, { dpi }, place % 5 === 0);
  });
  let passed = 0;
  for (const label of labels) {
    const { drawn, pdf } = await lab.draw(label);
    if (drawn.overflowMm > 0) continue;
    expect([label.trackNo, drawn.clipped, drawn.letters]).toEqual([label.trackNo, null, []]);
    expect([label.trackNo, ...(await preflight(pdf, [label], read))]).toEqual([
      label.trackNo,
      null,
    ]);
    passed += 1;
  }
  expect(passed).toBeGreaterThan(900);
}, 900_000);

describe.each(USUAL_PAPERS.map((paper) => [paperName(paper), paper] as const))('%s', (_, paper) => {
  test.each([
    { offsetXMm: 1.3, offsetYMm: -0.7 },
    { rotation: 90 },
    { rotation: 180, dpi: 300 },
    { rotation: 270, offsetYMm: 0.4 },
    { scalePercent: 97.5 },
    { scalePercent: 103, dpi: 300 },
  ] as const)('reads as its number with %o', async (over) => {
    const label = labelOn(TRACK_NO, paper, over);
    const { drawn, pdf } = await lab.draw(label);
    expect(drawn).toMatchObject({ overflowMm: 0, clipped: null });
    expect(await preflight(pdf, [label], read)).toEqual([null]);
  });
});

test('prints every letter from a font that ships with the station', async (context) => {
  await needBenchPackages(context);
  const label = labelOn(TRACK_NO, PAPER_76_130);
  const receiver = { ...label.receiver, name: '柳䶮𬱖', detail: '犇羴鱻麤大厦 7-2 室 😀🎁' };
  const { drawn, pdf } = await lab.draw({ ...label, receiver });
  expect(drawn.letters).toEqual([]);
  const { stdout } = await tryCommand('pdffonts', ['-'], { input: pdf });
  const names = stdout
    .split('\n')
    .slice(2)
    .map((line) => line.split(/\s/)[0] ?? '')
    .filter((name) => name !== '' && name !== '[none]');
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(name).toMatch(/NotoSansSC|NotoEmoji/);
});

test('names letters that no font draws', async () => {
  const label = labelOn(TRACK_NO, PAPER_76_130);
  const receiver = { ...label.receiver, name: '柳\u{313FF}' };
  expect((await lab.draw({ ...label, receiver })).drawn.letters).toEqual(['\u{313FF}']);
});

test('cuts the list of items, never the address or the number', async () => {
  const label = labelOn(TRACK_NO, PAPER_76_130);
  const items = Array.from({ length: 20 }, (_, place) => ({
    name: `商品 ${place} `.repeat(6),
    specs: '白色',
    count: 1,
  }));
  const detail = '很长的地址'.repeat(30);
  const { drawn } = await lab.draw({ ...label, items, receiver: { ...label.receiver, detail } });
  expect(drawn.overflowMm).toBe(0);
  expect(drawn.fitting.itemsShown).toBeLessThan(20);
  const endless = { ...label.receiver, detail: '很长的地址'.repeat(200) };
  expect((await lab.draw({ ...label, items, receiver: endless })).drawn.overflowMm).toBeGreaterThan(
    0,
  );
});
