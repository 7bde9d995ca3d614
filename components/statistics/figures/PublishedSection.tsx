import { useMemo } from 'react';
import {
  besidePublished,
  type ComparedFigure,
  type PublishedEntry,
  type PublishedWhat,
} from '../../../domain/metrics/beside-published.ts';
import { PUBLISHED } from '../../../domain/metrics/published.ts';
import type { Messages } from '../../../words/en.ts';
import { formatCount, formatPercent } from '../../../words/format.ts';
import { apartReason, publishedWhat } from '../../../words/published-words.ts';
import { rich, t } from '../../../words/words.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { OneLineFigure } from '../../ui/figures/OneLineFigure.tsx';
import { fractionText, intervalText, shareText } from '../../ui/figures/share-text.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { numeric } from '../../ui/tables/numeric.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import { data } from '../../ui/text/marks.tsx';
import classes from '../statistics.module.css';

type ColumnId = keyof Messages['statistics']['published']['column'];
const column = (id: ColumnId) => t(`statistics.published.column.${id}`);

const COMPARED_COLUMNS = [
  column('whose'),
  numeric(column('value')),
  numeric(column('fraction')),
  numeric(column('interval')),
  column('of'),
  column('section'),
];

const APART_COLUMNS = [
  column('whose'),
  column('what'),
  numeric(column('value')),
  column('reason'),
  column('section'),
];

function publishedValue({ value, unit, numerator, denominator }: PublishedEntry): string {
  if (value === null)
    return numerator === 0 && denominator === 0 ? t('units.undefined') : t('statistics.published.notGiven');
  // Two decimals, as the source prints its shares.
  if (unit === 'share') return formatPercent(value, value < 0.1 ? 2 : 0);
  return t('statistics.published.amount', { value: formatCount(value), unit });
}

const whose = ({ provider, year }: PublishedEntry) =>
  [provider, year].filter((each) => each !== null).join(' ');

function Whose({ entry }: { entry: PublishedEntry }) {
  const text = whose(entry);
  return text === '' ? t('statistics.published.several') : <Isolated text={text} />;
}

/** What a figure is of; a sentence of the source stays as the source has it. */
function What({ of }: { of: PublishedWhat }) {
  return of.kind === 'quoted' ? <Isolated text={of.text} /> : publishedWhat(of);
}

function fraction({ numerator, denominator }: PublishedEntry): string {
  return numerator === null || denominator === null
    ? t('statistics.published.notPublished')
    : fractionText({ k: numerator, n: denominator });
}

function Compared({ compared: { definition, own, published } }: { compared: ComparedFigure }) {
  const name = t(`figures.name.${definition}`);
  return (
    <Panel title={name} description={t(`figures.definition.${definition}.text`)}>
      <DataTable
        caption={t('statistics.published.caption', { figure: name })}
        hideCaption
        columns={COMPARED_COLUMNS}
        rows={[
          {
            key: 'here',
            cells: [
              <strong key="here">{t('statistics.published.here')}</strong>,
              <OneLineFigure key="value" text={shareText(own)} />,
              <OneLineFigure key="fraction" text={fractionText(own)} />,
              <OneLineFigure key="interval" text={intervalText(own)} />,
              t('statistics.published.ownCases'),
              '',
            ],
          },
          ...published.map((each, index) => ({
            key: index,
            cells: [
              <Whose key="whose" entry={each} />,
              publishedValue(each),
              <OneLineFigure key="fraction" text={fraction(each)} />,
              <OneLineFigure key="interval" text={t('statistics.published.notPublished')} />,
              <What key="what" of={each.what} />,
              <Isolated key="section" text={each.section} />,
            ],
          })),
        ]}
      />
    </Panel>
  );
}

/** Own figures beside published ones of the same definition; what is defined otherwise apart, with the reason. */
export function PublishedSection({ reading: { statistics } }: { reading: StatisticsReading }) {
  const { compared, apart } = useMemo(() => besidePublished(statistics), [statistics]);
  return (
    <>
      <Panel title={t('statistics.published.title')}>
        <p className={classes.caution}>
          {rich('statistics.published.text', { source: PUBLISHED.source, data })}
        </p>
      </Panel>
      {compared.map((each) => (
        <Compared key={each.definition} compared={each} />
      ))}
      <Panel
        title={t('statistics.published.apart.title')}
        description={t('statistics.published.apart.description')}
      >
        <DataTable
          caption={t('statistics.published.apart.caption')}
          hideCaption
          columns={APART_COLUMNS}
          rows={apart.map(({ published, reason }, index) => ({
            key: index,
            cells: [
              <Whose key="whose" entry={published} />,
              <What key="what" of={published.what} />,
              publishedValue(published),
              apartReason(reason, published),
              <Isolated key="section" text={published.section} />,
            ],
          }))}
        />
      </Panel>
    </>
  );
}
