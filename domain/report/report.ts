import { definitionWords } from '../../words/export-words.ts';
import { describeFilter } from '../../words/filter-words.ts';
import { t } from '../../words/words.ts';
import { describeProvenance, PRACTICE_NOTICE, type Provenance } from '../export/provenance.ts';
import { OUTCOME_DEFINITIONS, type OutcomeDefinitionId } from '../metrics/figures/definitions.ts';
import { figuresOf } from '../metrics/figures/figures.ts';
import { filterToParams } from '../metrics/filter/statistics-filter.ts';
import { type Block, name, paragraph, type Report, type Section } from './blocks.ts';
import type { ReportFacts } from './facts.ts';
import { FigureBook } from './figure-book.ts';
import { casesIdentified } from './sections/cases.ts';
import { errors } from './sections/errors.ts';
import { findings } from './sections/findings.ts';
import { measures } from './sections/measures.ts';
import { dataProcessed, GROUNDS, TRANSFERS } from './sections/processing.ts';
import { redress } from './sections/redress.ts';
import { RECIPIENTS, retention } from './sections/retention.ts';

/** The report names no reviewer, not even the one that it is filtered by. */
function withoutReviewer({ provenance }: ReportFacts): Provenance {
  const { values } = provenance.filter;
  if (values.reviewer === null) return provenance;
  return {
    ...provenance,
    filter: {
      words: describeFilter(values, true),
      parameters: filterToParams({ ...values, reviewer: null }).toString(),
      values: { ...values, reviewer: null },
    },
  };
}

/** What the report was made from, the hashes of the log among it. */
function about(facts: ReportFacts): Section {
  const table: Block = {
    kind: 'table',
    caption: t('report.about.caption'),
    columns: [t('report.about.what'), t('report.about.value')],
    rows: describeProvenance(withoutReviewer(facts)).map(([title, text]) => [[title], [name(text)]]),
  };
  return { number: '', title: t('report.about.title'), blocks: [table] };
}

function definitions(used: ReadonlySet<OutcomeDefinitionId>): Section {
  const ids = (Object.keys(OUTCOME_DEFINITIONS) as OutcomeDefinitionId[]).filter((id) => used.has(id));
  return {
    number: '',
    title: t('report.definitions.title'),
    blocks: [
      {
        kind: 'table',
        caption: t('report.definitions.caption'),
        columns: [
          t('report.definitions.figure'),
          t('report.definitions.definition'),
          t('report.definitions.source'),
        ],
        rows: ids.map((id) => {
          const { name: title, text } = definitionWords(id);
          return [[title], [text], [OUTCOME_DEFINITIONS[id].source]];
        }),
      },
    ],
  };
}

/**
 * The practice transparency report: findings in sentences, then sections 2.1.1 to 2.1.9 in the order of COM(2025) 740
 * final, what the figures mean, and last what it was made from. It names no reviewer. Its numbers are those of the list of figures.
 */
export function transparencyReport(facts: ReportFacts): Report {
  const figures = new FigureBook(figuresOf(facts.statistics));
  const sections = [
    findings(facts, figures),
    dataProcessed(facts, figures),
    GROUNDS,
    TRANSFERS,
    casesIdentified(figures),
    redress(figures),
    errors(facts, figures),
    measures(facts, figures),
    retention(facts),
    RECIPIENTS,
  ];
  return {
    title: t('report.title'),
    notice: PRACTICE_NOTICE,
    lead: [paragraph(t('report.lead'))],
    sections: [...sections, definitions(figures.used), about(facts)],
  };
}
