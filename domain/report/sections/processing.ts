import type { DetectionLayer } from '../../detection/detection-layers.ts';
import { LAYER_NAMES } from '../../detection/layer-names.ts';
import { amount, list, name, numeric, paragraph, type Section, shownValue } from '../blocks.ts';
import type { ReportFacts } from '../facts.ts';
import type { FigureBook } from '../figure-book.ts';

/** What was processed and how much of it: everything that is stored, and what the filter leaves of the cases. */
export function dataProcessed({ volumes }: ReportFacts, figures: FigureBook): Section {
  const { transcripts, waiting, assessed, messages, byLocale } = volumes;
  return {
    number: '2.1.1',
    title: 'Type and volumes of data processed',
    blocks: [
      list(
        [
          'Content data: the text of chat transcripts. Nobody wrote them to anybody; they were made for practice.',
        ],
        [
          'Traffic data: account names inside the transcripts, times of messages, locale and kind of channel.',
        ],
        ['Not processed: pictures, sound, addresses of devices, data on the account of any real person.'],
      ),
      paragraph(
        'Transcripts and messages are counted over everything that is stored, cases over what the filter leaves.',
      ),
      {
        kind: 'table',
        caption: 'Volumes',
        columns: ['What', numeric('How many')],
        rows: [
          [['Transcripts stored'], [amount(transcripts)]],
          [['Transcripts assessed by detection'], [amount(assessed)]],
          [['Transcripts that wait to be assessed'], [amount(waiting)]],
          [['Messages in assessed transcripts'], [amount(messages)]],
          [['Cases flagged'], shownValue(figures.get('cases-flagged'))],
          ...figures
            .parts('layer', 'cases-flagged')
            .map((layer) => [
              [`Cases flagged by the layer ${LAYER_NAMES[layer as DetectionLayer]}`],
              shownValue(figures.get('cases-flagged', `layer:${layer}`)),
            ]),
        ],
      },
      {
        kind: 'table',
        caption: 'Assessed transcripts by locale',
        columns: ['Locale', numeric('Transcripts'), numeric('Messages')],
        rows: byLocale.map((each) => [[name(each.locale)], [amount(each.assessed)], [amount(each.messages)]]),
      },
    ],
  };
}

/** Grounds, which a processing of made-up data does not need. */
export const GROUNDS: Section = {
  number: '2.1.2',
  title: 'Grounds for processing under Regulation (EU) 2016/679',
  blocks: [
    paragraph(
      'Not applicable. The transcripts are synthetic and concern no person. Reviewers appear under pseudonyms that they chose, and not in this report.',
    ),
  ],
};

/** Transfers, of which there are none. */
export const TRANSFERS: Section = {
  number: '2.1.3',
  title: 'Ground for transfers of personal data outside the EU',
  blocks: [
    paragraph(
      'Not applicable. The data are synthetic, and the extension can connect to no network: they stay in the browser profile until somebody saves a file.',
    ),
  ],
};
