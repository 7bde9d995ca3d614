import { useMemo } from 'react';
import {
  besidePublished,
  type ComparedFigure,
  type PublishedEntry,
} from '../../../domain/metrics/beside-published.ts';
import { DEFINITIONS, type DefinitionId } from '../../../domain/metrics/definitions.ts';
import { formatCount } from '../../../words/format.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { formatPercent } from '../../ui/text/format.ts';
import { fractionText, intervalText, shareText } from '../../ui/text/Ratio.tsx';
import classes from '../statistics.module.css';

const numeric = (title: string) => ({ title, numeric: true }) as const;

function publishedValue({ value, unit, numerator, denominator }: PublishedEntry): string {
  if (value === null) return numerator === 0 && denominator === 0 ? 'undefined' : 'not given';
  // Two decimals, as the source prints its shares.
  return unit === 'share' ? formatPercent(value, value < 0.1 ? 2 : 0) : `${formatCount(value)} ${unit}`;
}

const whose = ({ provider, year }: PublishedEntry) =>
  [provider, year].filter((each) => each !== null).join(' ') || 'Several';

/** Numbers that belong on one line. */
const Whole = ({ text }: { text: string }) => <span className={classes.nowrap}>{text}</span>;

function Compared({ compared: { definition, own, published } }: { compared: ComparedFigure }) {
  const { name, text } = DEFINITIONS[definition as DefinitionId];
  return (
    <Panel title={name} description={text}>
      <DataTable
        caption={`${name}, here and published`}
        hideCaption
        columns={[
          'Whose',
          numeric('Value'),
          numeric('k of n'),
          numeric('95 % interval'),
          'Of what',
          'Section',
        ]}
        rows={[
          {
            key: 'here',
            cells: [
              <strong key="here">Here</strong>,
              <Whole key="value" text={shareText(own)} />,
              <Whole key="fraction" text={fractionText(own)} />,
              <Whole key="interval" text={intervalText(own)} />,
              'practice on synthetic transcripts',
              '',
            ],
          },
          ...published.map((each) => ({
            key: `${whose(each)} ${each.what}`,
            cells: [
              whose(each),
              publishedValue(each),
              each.numerator === null || each.denominator === null
                ? 'not published'
                : `${formatCount(each.numerator)} of ${formatCount(each.denominator)}`,
              'not published',
              each.what,
              each.section,
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
  const source = compared[0]?.published[0]?.source;
  return (
    <>
      <Panel title="Beside published figures">
        <p className={classes.caution}>
          A figure stands beside a published one only where both are defined alike. Even so they do not
          compare like with like: these are practice cases on synthetic transcripts, with far more risk among
          them than real traffic holds, and the published ones are about real reports and other detectors.
          Source of the published figures: {source}.
        </p>
      </Panel>
      {compared.map((each) => (
        <Compared key={each.definition} compared={each} />
      ))}
      <Panel
        title="Published, and not comparable"
        description="Figures of the same source that are defined otherwise, or not known well enough."
      >
        <DataTable
          caption="Published figures that stand apart"
          hideCaption
          columns={['Whose', 'What', numeric('Value'), 'Why it stands apart', 'Section']}
          rows={apart.map(({ published, reason }, index) => ({
            key: index,
            cells: [whose(published), published.what, publishedValue(published), reason, published.section],
          }))}
        />
      </Panel>
    </>
  );
}
