import { nameOf } from '../../../words/name-of.ts';
import { t } from '../../../words/words.ts';
import { amount, list, name, numeric, paragraph, type Section, shownValue } from '../blocks.ts';
import type { ReportFacts } from '../facts.ts';
import type { FigureBook } from '../figure-book.ts';

/** What was processed and how much of it: everything that is stored, and what the filter leaves of the cases. */
export function dataProcessed({ volumes }: ReportFacts, figures: FigureBook): Section {
  const { transcripts, waiting, assessed, messages, byLocale } = volumes;
  return {
    number: '2.1.1',
    title: t('report.processing.title'),
    blocks: [
      list([t('report.processing.content')], [t('report.processing.traffic')], [t('report.processing.not')]),
      paragraph(t('report.processing.counted')),
      {
        kind: 'table',
        caption: t('report.processing.volumes'),
        columns: [t('report.processing.what'), numeric(t('report.processing.howMany'))],
        rows: [
          [[t('report.processing.stored')], [amount(transcripts)]],
          [[t('report.processing.assessed')], [amount(assessed)]],
          [[t('report.processing.waiting')], [amount(waiting)]],
          [[t('report.processing.messagesAssessed')], [amount(messages)]],
          [[t('report.processing.flagged')], shownValue(figures.get('cases-flagged'))],
          ...figures
            .parts('layer', 'cases-flagged')
            .map((layer) => [
              [t('report.processing.flaggedBy', { layer: nameOf('source', layer) })],
              shownValue(figures.get('cases-flagged', `layer:${layer}`)),
            ]),
        ],
      },
      {
        kind: 'table',
        caption: t('report.processing.byLocale'),
        columns: [
          t('report.column.locale'),
          numeric(t('report.column.transcripts')),
          numeric(t('report.processing.messages')),
        ],
        rows: byLocale.map((each) => [[name(each.locale)], [amount(each.assessed)], [amount(each.messages)]]),
      },
    ],
  };
}

/** Grounds, which a processing of made-up data does not need. */
export const GROUNDS: Section = {
  number: '2.1.2',
  title: t('report.grounds.title'),
  blocks: [paragraph(t('report.grounds.text'))],
};

/** Transfers, of which there are none. */
export const TRANSFERS: Section = {
  number: '2.1.3',
  title: t('report.transfers.title'),
  blocks: [paragraph(t('report.transfers.text'))],
};
