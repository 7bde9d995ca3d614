import { expect, test } from 'vitest';
import { contradictionText } from '../../../components/cohort/conflict-words.ts';
import type { LogContradiction } from '../../../domain/cohort/forks.ts';

test.each<[LogContradiction, string | RegExp]>([
  [{ kind: 'own-beginning' }, /^Its log begins like this browser’s log and then differs\./],
  [{ kind: 'one-holds' }, /holds in only one\.$/],
  [{ kind: 'logs-differ', seq: 3 }, 'Two copies of its log differ from entry 3 on.'],
  [{ kind: 'exports-differ', seq: 1200 }, 'Two exports give different hashes for entry 1,200 of its log.'],
  [{ kind: 'export-and-log', seq: 4 }, 'An export gives another hash for entry 4 than its log.'],
  [{ kind: 'breaks', seq: 2, reason: 'was altered' }, 'Its log breaks at entry 2: was altered.'],
])('%j is said in a sentence', (contradiction, text) => {
  expect(contradictionText(contradiction)).toMatch(text);
});
