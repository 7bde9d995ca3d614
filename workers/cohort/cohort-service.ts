import { type CohortSelection, cohortFigures, selectRows } from '../../domain/cohort/cohort-figures.ts';
import type { Cohort } from '../../domain/cohort/cohort-view.ts';
import { OWN } from '../../domain/cohort/source.ts';
import { cohortToCsv } from '../../domain/export/cohort-csv.ts';
import type { Pause } from '../../domain/transcript/search-index.ts';
import { DATA_SET } from '../../storage/data-set.ts';
import { live } from '../../storage/live.ts';
import { AnsweringService } from '../running/answering-service.ts';
import type { CohortAnswer, CohortApi } from './cohort-protocol.ts';
import { readCohort } from './read-cohort.ts';

const answersFrom =
  ({ conflicts, sources, own, counted }: Cohort) =>
  (selection: CohortSelection): CohortAnswer => ({
    ...{ conflicts, sources, own },
    ...cohortFigures({ counted }, selection),
  });

/** What the cohort worker does: holds the rows of all sources together, and computes the figures over them. */
export class CohortService
  extends AnsweringService<Cohort, CohortSelection, CohortAnswer>
  implements CohortApi
{
  constructor(pause: Pause) {
    super(live(readCohort), answersFrom, pause);
  }

  csv(...[selection, ownName]: Parameters<CohortApi['csv']>): ReturnType<CohortApi['csv']> {
    return this.make((cohort) => {
      const names = new Map(cohort.sources.map(({ source }) => [source.id, source.name]));
      names.set(OWN, ownName);
      const text = cohortToCsv(
        selectRows(cohort, selection),
        (id) => names.get(id) ?? id,
        DATA_SET === 'practice',
      );
      return new Blob([text], { type: 'text/csv;charset=utf-8' });
    });
  }
}
