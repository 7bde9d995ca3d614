import type { ClassMember } from '../../../domain/training/class-view.ts';
import { formatCount, formatDay } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { numeric } from '../../ui/tables/numeric.ts';
import { PagedTable } from '../../ui/tables/PagedTable.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';
import { StateTag } from '../certificates/StateTag.tsx';

const column = 'trainingClass.people.column';

const COLUMNS = [
  t(`${column}.person`),
  t(`${column}.role`),
  t(`${column}.next`),
  numeric(t(`${column}.lessons`)),
  t(`${column}.active`),
  numeric(t(`${column}.due`)),
  numeric(t(`${column}.exams`)),
  t(`${column}.certificate`),
  t(`${column}.until`),
] as const;

/** People that are shown at first. */
const PAGE = 50;

function cellsOf({ name, role, path, lastActive, due, exams, certificate }: ClassMember) {
  const done = path.lessons.filter(({ finished }) => finished).length;
  return [
    <Isolated key="person" text={name} />,
    t(`names.role.${role}`),
    t(`trainingClass.people.next.${path.next.to}`),
    t('trainingClass.people.lessonsOf', { done, of: path.lessons.length }),
    lastActive === null ? t('trainingClass.people.never') : formatDay(lastActive),
    formatCount(due),
    exams.sat === 0 ? t('trainingClass.nothing') : t('trainingClass.people.examsOf', exams),
    certificate ? (
      <StateTag key="state" state={certificate.state} early={certificate.early !== null} />
    ) : (
      t('trainingClass.people.noCertificate')
    ),
    certificate ? formatDay(certificate.expiresAt) : t('trainingClass.nothing'),
  ];
}

/** Where everybody is, whose certificate runs out first at the top. */
export function PeoplePanel({ members }: { members: readonly ClassMember[] }) {
  return (
    <Panel title={t('trainingClass.people.title')} description={t('trainingClass.people.description')}>
      <PagedTable
        caption={t('trainingClass.people.title')}
        hideCaption
        columns={COLUMNS}
        page={PAGE}
        count={members.length}
        rowsTo={(end) =>
          members.slice(0, end).map((member) => ({ key: member.name, cells: cellsOf(member) }))
        }
      />
    </Panel>
  );
}
