import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadPack } from '../../cli/onnx-session.ts';
import { TRANSCRIPT_LAYERS, type TranscriptLayer } from '../../domain/detection/detection-layers.ts';
import type { Scorer } from '../../domain/detection/scorer.ts';
import { outcomesToCsv } from '../../domain/export/outcome-files.ts';
import { stampOf } from '../../domain/export/provenance.ts';
import { readOutcomes as readOutcomeFile } from '../../domain/export/read-outcomes.ts';
import { NO_FILTER } from '../../domain/metrics/filter/statistics-filter.ts';
import { evaluate } from '../../domain/metrics/ranking/evaluation.ts';
import { riskRule } from '../../domain/policy/flag-rule.ts';
import { reportHtml } from '../../domain/report/html.ts';
import { buildLab } from '../../domain/thresholds/lab.ts';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../../domain/transcript/characteristics.ts';
import type { Transcript } from '../../domain/transcript/transcript.ts';
import { allCases } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { logHead } from '../../storage/log.ts';
import { loadStoredPack, savePack } from '../../storage/pack-files.ts';
import { createBackup, restoreBackup } from '../../workflows/backup/backup.ts';
import { readExport } from '../../workflows/exports/export-source.ts';
import { readReport } from '../../workflows/exports/report.ts';
import { importTranscripts } from '../../workflows/intake/intake.ts';
import { activateRule } from '../../workflows/policy/tuning.ts';
import { takeCase } from '../../workflows/review/leases.ts';
import { submitReview } from '../../workflows/review/review.ts';
import { scoreWaiting } from '../../workflows/scoring/scoring.ts';
import { readEvidence } from '../../workflows/thresholds/evidence.ts';
import { makeSubmission, makeTranscript } from '../fixtures/factories.ts';
import { withFreshDatabase } from '../fixtures/fresh-database.ts';
import { withPrivateFiles } from '../fixtures/private-files.ts';
import { everything } from '../fixtures/purging.ts';
import { makeSecondPack } from '../fixtures/second-pack.ts';

// One more of each than the pack and everything that was stored before know of.
vi.mock(import('../../domain/transcript/characteristics.ts'), async (original) => {
  const { CHARACTERISTIC_IDS } = await original();
  return { CHARACTERISTIC_IDS: [...CHARACTERISTIC_IDS, 'game-talk' as CharacteristicId] };
});
vi.mock('../../domain/detection/detection-layers.ts', async (original) => {
  const known = await original<{
    TRANSCRIPT_LAYERS: readonly string[];
    DETECTION_LAYERS: readonly string[];
    isOfPicture: (flaggedBy: readonly string[]) => boolean;
  }>();
  return {
    TRANSCRIPT_LAYERS: [...known.TRANSCRIPT_LAYERS, 'word-list'],
    DETECTION_LAYERS: [...known.DETECTION_LAYERS, 'word-list'],
    isTranscriptLayer: (source: string) => [...known.TRANSCRIPT_LAYERS, 'word-list'].includes(source),
    isOfPicture: known.isOfPicture,
  };
});
vi.mock(import('../../words/en/names.ts'), async (original) => {
  const { names } = await original();
  const characteristic = { ...names.characteristic, 'game-talk': 'Game talk' };
  const source = { ...names.source, 'word-list': 'Word list' };
  return { names: { ...names, characteristic, source } };
});
vi.mock('wxt/browser', () => ({ browser: { runtime: { getManifest: () => ({ version: '9.8.7' }) } } }));
const score = vi.hoisted(() => vi.fn());
vi.mock('../../workflows/scoring/scoring-pool.ts', () => ({ poolInForce: async () => ({ size: 1, score }) }));

const ADDED = 'game-talk' as CharacteristicId;
const ADDED_LAYER = 'word-list' as TranscriptLayer;

withFreshDatabase();
withPrivateFiles();

let scorer: Scorer;
beforeAll(async () => {
  ({ scorer } = await loadPack());
});
beforeEach(() => {
  score.mockImplementation(async (batch: Transcript[]) => ({ ok: true, value: await scorer.score(batch) }));
});

const [FIRST] = makeTranscript().messages;
const SAID = ['anyone up for a round?', 'our little secret, yeah?', 'let us use a private chat, just us two'];

/** A labelled file in a language that nothing was made for: the last of its transcripts shows what was added. */
function file(): ReadableStream<Uint8Array> {
  const lines = ['t-0', 't-1', 't-2'].map((id, index) => {
    const messages = SAID.slice(0, index + 1).map((text) => ({ ...FIRST!, text }));
    const characteristics = index === 2 ? [ADDED, 'secrecy'] : [];
    const label = { outcome: index === 2 ? 'risk' : 'benign', characteristics };
    return JSON.stringify({ id, locale: 'pt', channel: 'game chat', messages, label });
  });
  return new Blob([lines.join('\n')]).stream();
}

/** Takes the file in, scores it with the shipped pack, and has the strongest reviewed as showing what was added. */
async function live(): Promise<void> {
  expect(await importTranscripts(file(), 'day.jsonl')).toMatchObject({ accepted: 3, rejected: [] });
  await scoreWaiting();
  await activateRule({ ...riskRule(0), characteristicThresholds: { [ADDED]: 0.5 } }, 'all of them');
  const { id } = (await allCases()).find(({ transcriptId }) => transcriptId === 't-2')!;
  await takeCase(id);
  await submitReview(id, makeSubmission({ characteristics: [ADDED], marks: [] }));
}

/** The added layer finds something in the first transcript, and is the only one that flags. */
async function flagByAddedLayer(): Promise<void> {
  const hit = { layer: ADDED_LAYER as 'rules', message: 0, finding: 'a word', spans: [] };
  const stored = await database.assessments.get('t-0');
  await database.assessments.put({ ...stored!, layerHits: [hit], hitLayers: [hit.layer] });
  await activateRule(riskRule(1), 'nothing is flagged');
  await activateRule({ ...riskRule(1), layers: [ADDED_LAYER] }, 'the new layer alone');
}

/** Where something is no number, in whatever is made of numbers. */
function notNumbers(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isNaN(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => notNumbers(each, `${path}/${key}`));
}

const request = async () => ({
  ...{ filter: NO_FILTER, asOf: Date.now(), head: await logHead() },
});

describe('with a characteristic and a layer that nothing knew before', () => {
  test('there is one more of each', () => {
    expect(CHARACTERISTIC_IDS.at(-1)).toBe(ADDED);
    expect(TRANSCRIPT_LAYERS.at(-1)).toBe(ADDED_LAYER);
  });

  test('a pack of before scores, and tells what it knows', async () => {
    await live();
    const stored = await database.assessments.toArray();
    expect(stored).toHaveLength(3);
    expect(notNumbers(stored)).toEqual([]);
    for (const { characteristics } of stored)
      expect(Object.keys(characteristics).sort()).toEqual(
        CHARACTERISTIC_IDS.filter((id) => id !== ADDED).toSorted(),
      );
  });

  test('the threshold of what a pack does not tell flags nothing; what tells it is flagged', async () => {
    await live();
    const rule = { ...riskRule(1), characteristicThresholds: { [ADDED]: 0 } };
    await activateRule(rule, 'only what was added');
    expect((await allCases()).filter(({ state }) => state === 'open')).toEqual([]);
    const set = await database.assessments.toArray();
    const [first] = set;
    await database.assessments.put({
      ...first!,
      characteristics: { ...first!.characteristics, [ADDED]: 0.9 },
    });
    await activateRule({ ...rule, threshold: 0.999 }, 'and now it is told');
    const open = (await allCases()).filter(({ state }) => state === 'open');
    expect(open).toMatchObject([{ transcriptId: first!.transcriptId, strongest: [ADDED] }]);
  });

  test('a layer’s hits flag where the policy names it', async () => {
    await live();
    await flagByAddedLayer();
    const open = (await allCases()).filter(({ state }) => state === 'open');
    expect(open).toMatchObject([{ transcriptId: 't-0', flaggedBy: [ADDED_LAYER] }]);
    const { set } = await readEvidence({ kind: 'labels', importId: null });
    expect(buildLab(set, { ...riskRule(1), layers: [ADDED_LAYER] }).at(1).confusion).toMatchObject({ fp: 1 });
  });

  test('a backup of before is restored, and one of now comes back as it was', async () => {
    await live();
    const { log: _, ...before } = await everything();
    await restoreBackup((await createBackup()).stream(), 'backup.jsonl');
    const { log: __, ...after } = await everything();
    expect(after).toEqual(before);
  });

  test('the lab, the evaluation and the statistics have figures, and null where nothing is told', async () => {
    await live();
    const { set } = await readEvidence({ kind: 'labels', importId: null });
    expect(notNumbers(set)).toEqual([]);
    const lab = buildLab(set, { ...riskRule(0.5), characteristicThresholds: { [ADDED]: 0.5 } });
    expect(notNumbers([lab.at(0.5), lab.slicesAt(0.5)])).toEqual([]);
    expect(lab.slicesAt(0.5)).toContainEqual(
      expect.objectContaining({ facet: 'characteristic', value: ADDED }),
    );
    const stored = await database.assessments.toArray();
    const figures = evaluate(
      stored.map((each) => ({ ...each, label: each.label! })),
      riskRule(0.5),
    );
    expect(notNumbers(figures)).toEqual([]);
    expect(figures.characteristics[ADDED]).toEqual({ averagePrecision: null, rocAuc: null });
    const { statistics } = await readExport(await request());
    expect(notNumbers(statistics)).toEqual([]);
    expect(statistics.byCharacteristic[ADDED]).toMatchObject({ cases: { confirmed: 1 } });
  });

  test('outcomes say it, and are read again', async () => {
    await live();
    const { outcomes, provenance } = await readExport(await request());
    expect(outcomes).toContainEqual(expect.objectContaining({ characteristics: [ADDED] }));
    const text = [...outcomesToCsv(outcomes, stampOf(provenance))].join('');
    const lines = await Array.fromAsync(readOutcomeFile(new Blob([text]).stream()));
    expect(lines).toContainEqual(
      expect.objectContaining({ outcome: expect.objectContaining({ characteristics: [ADDED] }) }),
    );
  });

  test('the report is whole', async () => {
    await live();
    await flagByAddedLayer();
    const html = reportHtml(await readReport(await request()));
    expect(html).not.toContain('NaN');
    expect(html).toContain('Word list');
  });

  test('a second pack that was stored before is still there', async () => {
    const { manifest, model } = makeSecondPack();
    expect(manifest.characteristics).not.toContain(ADDED);
    await savePack(manifest, model);
    expect(await loadStoredPack()).toMatchObject({ manifest: { version: manifest.version } });
  });
});
