import { openTable } from '../tables/open-table.ts';
import type { TableFacts, TableOptions, TableSource } from '../tables/table.ts';
import { UnusableFileError } from '../transcript/read-transcripts.ts';
import { GrowingFlags, GrowingGroups, GrowingNumbers } from './growing-columns.ts';
import { rowReader } from './row-reader.ts';
import { columnsOf, type ScoredMapping } from './scored-mapping.ts';
import type { Grouping, ScoreColumn, ScoredSet } from './scored-set.ts';

/** A scored set with what was found out about its file. */
export interface ReadScored {
  set: ScoredSet;
  facts: TableFacts;
}

/**
 * Reads a scored set from a table of any shape that `openTable` reads, as a mapping says what its columns are. Rows that
 * cannot be read are told through `options.rejected` and do not stop the rest. Of each labelled row some numbers are
 * kept, of its texts nothing but the names of groups.
 * @throws UnusableFileError when the table cannot be opened or lacks a column that the mapping names
 */
export async function readScored(
  source: TableSource,
  mapping: ScoredMapping,
  options: TableOptions,
): Promise<ReadScored> {
  let rejected = 0;
  const reject: TableOptions['rejected'] = (line, reason) => {
    rejected += 1;
    options.rejected(line, reason);
  };
  const table = await openTable(source, { ...options, rejected: reject });
  const { columns: found } = table.facts;
  const isFound = (column: string) => found.includes(column) || found.includes(column.split('.')[0]!);
  const missing = columnsOf(mapping).filter((column) => !isFound(column));
  if (missing.length > 0) throw new UnusableFileError({ what: 'columns-missing', line: 1, columns: missing });
  const read = rowReader(mapping, table);
  const [scores, seconds, weights] = [new GrowingNumbers(), new GrowingNumbers(), new GrowingNumbers()];
  const truths = new GrowingFlags();
  const columns = [...mapping.by, ...(mapping.time === undefined ? [] : [mapping.time])];
  const groups = columns.map((column) => new GrowingGroups(column));
  let [size, unlabelled] = [0, 0];
  for await (const rows of table.rows)
    for (const { line, values } of rows) {
      const row = read(values);
      if ('reason' in row) reject(line, row.reason);
      else if (row.value === null) unlabelled += 1;
      else {
        const { truth, score, second, weight, groups: own } = row.value;
        truths.set(size, truth === 'risk');
        scores.set(size, score);
        if (mapping.second) seconds.set(size, second);
        if (mapping.weight) weights.set(size, weight);
        for (const [place, group] of groups.entries()) group.set(size, own[place]!);
        size += 1;
      }
    }
  const taken = groups.map((group) => group.take(size));
  const scoreColumn = (
    { column, scale, higher }: ScoredMapping['score'],
    own: GrowingNumbers,
  ): ScoreColumn => ({ column, scale, higher, scores: own.take(size) });
  return {
    facts: table.facts,
    set: {
      size,
      first: scoreColumn(mapping.score, scores),
      second: mapping.second ? scoreColumn(mapping.second, seconds) : null,
      positive: truths.take(size),
      weight: mapping.weight ? weights.take(size) : null,
      groupings: taken.filter((each): each is Grouping => typeof each !== 'string'),
      ungrouped: taken.filter((each) => typeof each === 'string'),
      ...{ unlabelled, rejected },
    },
  };
}
