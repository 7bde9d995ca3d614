import type { ApartReason, FigureApart } from '../../../domain/metrics/published/beside-published.ts';
import { t } from '../../../words/words.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { numeric } from '../../ui/tables/numeric.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import classes from './published.module.css';
import { publishedValue, What, Whose } from './published-cells.tsx';

const COLUMNS = [
  t('statistics.published.column.whose'),
  t('statistics.published.column.what'),
  numeric(t('statistics.published.column.value')),
  t('statistics.published.column.section'),
];
const WIDTHS = ['7.5rem', '10rem', '11.5rem', '7rem'];
const WHAT = 1;

/** Published figures of one kind, and why none of them stands beside an own one. */
function Group({ reason, apart }: { reason: ApartReason; apart: readonly FigureApart[] }) {
  return (
    <div className={classes.group}>
      <h3>{t(`statistics.published.apart.of.${reason}.title`)}</h3>
      <p>{t(`statistics.published.apart.of.${reason}.why`)}</p>
      <DataTable
        caption={t(`statistics.published.apart.of.${reason}.title`)}
        hideCaption
        columns={COLUMNS}
        widths={WIDTHS}
        grows={WHAT}
        rows={apart.map(({ published }, index) => ({
          key: index,
          cells: [
            <Whose key="whose" entry={published} />,
            <span key="what" className={classes.what}>
              <What of={published.what} />
            </span>,
            publishedValue(published),
            <Isolated key="section" text={published.section} />,
          ],
        }))}
      />
    </div>
  );
}

/** What was published and is defined otherwise, by the reason. */
export function ApartPanel({ apart }: { apart: readonly FigureApart[] }) {
  const reasons = [...new Set(apart.map(({ reason }) => reason))];
  return (
    <Panel
      title={t('statistics.published.apart.title')}
      description={t('statistics.published.apart.description')}
    >
      {reasons.map((reason) => (
        <Group key={reason} reason={reason} apart={apart.filter((each) => each.reason === reason)} />
      ))}
    </Panel>
  );
}
