import { VERDICTS } from '../../../domain/policy/verdicts.ts';
import type { CharacteristicId } from '../../../domain/transcript/characteristics.ts';
import { characteristicName } from '../../../domain/transcript/characteristics.ts';
import { formatCount } from '../../../words/format.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';
import { DECISION_NAMES } from '../../ui/text/names.ts';
import { Figures } from '../../ui/text/Ratio.tsx';
import classes from '../statistics.module.css';
import { FigureCard } from './FigureCard.tsx';
import { FigureTable } from './FigureTable.tsx';
import { RecallPanel } from './RecallPanel.tsx';

const numeric = (title: string) => ({ title, numeric: true }) as const;

const MEASURES = ['agreement-percent', 'cohen-kappa', 'gwet-ac1', 'krippendorff-alpha'] as const;

function AgreementPanel({ reading: { figures, statistics } }: { reading: StatisticsReading }) {
  const { n } = statistics.agreement;
  const characteristics = figures
    .groups('characteristic')
    .filter(({ figures: own }) => own.has('agreement-percent'));
  return (
    <Panel
      title="Agreement of first and second reviews"
      description="Over cases with a first and a second review by different people; adjudications do not count. The coefficients take away what chance would give."
    >
      <Figures>
        {MEASURES.map((id) => (
          <FigureCard key={id} figure={figures.get(id)} />
        ))}
      </Figures>
      {n === 0 ? (
        <p className={classes.caution}>No case has two independent reviews yet.</p>
      ) : (
        <>
          <DataTable
            caption="First verdict (row) against second verdict (column): cases"
            columns={['First review', ...VERDICTS.map((verdict) => numeric(DECISION_NAMES[verdict]))]}
            rows={VERDICTS.map((first) => ({
              key: first,
              cells: [
                DECISION_NAMES[first],
                ...VERDICTS.map((second) =>
                  formatCount(figures.get('confusion', `verdicts:${first}/${second}`).value ?? 0),
                ),
              ],
            }))}
          />
          <FigureTable
            caption="Agreement by characteristic: marked or not"
            head="Characteristic"
            groups={characteristics.map(({ name, figures: own }) => ({
              key: name,
              name: characteristicName(name as CharacteristicId),
              figures: own,
            }))}
            columns={[
              { id: 'agreement-percent', title: 'Agreement', whole: true },
              { id: 'cohen-kappa', title: 'Cohen’s kappa' },
              { id: 'gwet-ac1', title: 'Gwet’s AC1' },
              { id: 'krippendorff-alpha', title: 'Krippendorff’s alpha' },
            ]}
          />
        </>
      )}
    </Panel>
  );
}

function GoldenPanel({ reading: { figures } }: { reading: StatisticsReading }) {
  const reviewers = figures.groups('reviewer').filter(({ figures: own }) => own.has('golden-sensitivity'));
  return (
    <Panel
      title="Accuracy on labelled cases"
      description="Against the known answer: over all labelled cases, and over golden items alone. Confirmed counts as a yes, anything else as a no. Of a golden item the first answer counts."
    >
      <Figures>
        <FigureCard figure={figures.get('golden-sensitivity')} />
        <FigureCard figure={figures.get('golden-specificity')} />
        <FigureCard figure={figures.get('golden-item-sensitivity')} />
        <FigureCard figure={figures.get('golden-item-specificity')} />
      </Figures>
      {reviewers.length > 0 && (
        <FigureTable
          caption="Accuracy on labelled cases by reviewer"
          head="Reviewer"
          groups={reviewers.map(({ name, figures: own }) => ({
            key: name,
            name: <Isolated text={name} />,
            figures: own,
          }))}
          columns={[
            { id: 'golden-sensitivity', title: 'Sensitivity', whole: true },
            { id: 'golden-specificity', title: 'Specificity', whole: true },
            { id: 'golden-item-sensitivity', title: 'Sensitivity, golden items', whole: true },
            { id: 'golden-item-specificity', title: 'Specificity, golden items', whole: true },
          ]}
        />
      )}
    </Panel>
  );
}

function AnchoringPanel({ reading: { figures, statistics } }: { reading: StatisticsReading }) {
  const { blind, shown } = statistics.anchoring;
  const comparable = blind.confirmationRate.n > 0 && shown.confirmationRate.n > 0;
  return (
    <Panel
      title="Score anchoring"
      description="First reviews with score and evidence hidden against those that saw them. High and low risk are parted at the median."
    >
      {!comparable && (
        <p className={classes.caution}>
          It takes blind and shown first reviews to compare them; the share of blind ones is set under
          Settings, Review policy.
        </p>
      )}
      <Figures>
        <FigureCard figure={figures.get('anchoring-rate-blind')} />
        <FigureCard figure={figures.get('anchoring-rate-shown')} />
        <FigureCard figure={figures.get('anchoring-difference')} />
        <FigureCard figure={figures.get('anchoring-slope-blind')} />
        <FigureCard figure={figures.get('anchoring-slope-shown')} />
        <FigureCard figure={figures.get('anchoring-slope-difference')} />
      </Figures>
    </Panel>
  );
}

/** How well people review, and what detection misses. */
export function QualitySection({ reading }: { reading: StatisticsReading }) {
  return (
    <>
      <AgreementPanel reading={reading} />
      <GoldenPanel reading={reading} />
      <AnchoringPanel reading={reading} />
      <RecallPanel reading={reading} />
    </>
  );
}
