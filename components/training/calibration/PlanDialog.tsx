import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { Case } from '../../../domain/queue/case.ts';
import type { Reviewer } from '../../../domain/reviewers/reviewer.ts';
import { SESSION_SIZE } from '../../../domain/training/calibration-session.ts';
import type { Suggestion } from '../../../domain/training/calibration-suggestions.ts';
import { inertText } from '../../../domain/transcript/inert-text.ts';
import { formatListing } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { liveReviewers } from '../../../workflows/people/reviewers.ts';
import { liveSuggestions, planSession } from '../../../workflows/training/calibration.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { together, useRead } from '../../ui/reading/useRead.ts';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';
import classes from './calibration.module.css';

/** Cases that are offered: the first of a long list are the ones worth talking about. */
const OFFERED = 60;

const toggledIn = (set: ReadonlySet<string>, value: string): ReadonlySet<string> => {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
};

interface PlanFormProps {
  suggestions: readonly Suggestion<Case>[];
  people: readonly Reviewer[];
  onPlanned: (id: string) => void;
  onClose: () => void;
}

function PlanForm({ suggestions, people, onPlanned, onClose }: PlanFormProps) {
  const offered = suggestions.slice(0, OFFERED);
  const [title, setTitle] = useState('');
  const [cases, setCases] = useState<ReadonlySet<string>>(
    new Set(offered.slice(0, SESSION_SIZE.fewest).map((each) => each.case.id)),
  );
  const [invited, setInvited] = useState<ReadonlySet<string>>(new Set());
  const { busy, error, clearError, run } = useAction();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run(async () => {
          onPlanned(await planSession({ title, caseIds: [...cases], people: [...invited] }));
          onClose();
        });
      }}
    >
      <Stack gap="md">
        <TextInput
          label={t('trainingCalibration.planning.name')}
          maxLength={100}
          data-autofocus
          value={title}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <Checkbox.Group
          label={t('trainingCalibration.planning.people')}
          description={t('trainingCalibration.planning.peopleHint')}
          value={[...invited]}
          onChange={(names) => setInvited(new Set(names))}
        >
          <div className={classes.people}>
            {people.map(({ name }) => (
              <Checkbox key={name} value={name} label={<Isolated text={name} />} />
            ))}
          </div>
        </Checkbox.Group>
        <div>
          <strong>{t('trainingCalibration.planning.cases')}</strong>
          <p className={classes.step}>{t('trainingCalibration.planning.casesHint')}</p>
          <p className={classes.step} role="status">
            {t('trainingCalibration.planning.chosen', { count: cases.size })}
          </p>
        </div>
        {offered.length === 0 ? (
          <p className={classes.step}>{t('trainingCalibration.planning.none')}</p>
        ) : (
          <div className={classes.cases}>
            <DataTable
              caption={t('trainingCalibration.planning.cases')}
              hideCaption
              columns={[
                t('trainingCalibration.planning.transcript'),
                t('trainingCalibration.planning.why'),
                t('trainingCalibration.planning.verdicts'),
              ]}
              rows={offered.map(({ case: each, reasons }) => ({
                key: each.id,
                cells: [
                  <Checkbox
                    key="choose"
                    label={<Isolated text={each.transcriptId} />}
                    aria-label={t('trainingCalibration.planning.choose', {
                      transcriptId: inertText(each.transcriptId),
                    })}
                    checked={cases.has(each.id)}
                    onChange={() => setCases(toggledIn(cases, each.id))}
                  />,
                  formatListing(reasons.map((reason) => t(`trainingCalibration.planning.reasons.${reason}`))),
                  formatListing(each.reviews.map(({ verdict }) => t(`names.decision.${verdict}`))),
                ],
              }))}
            />
          </div>
        )}
        <FailureAlert
          error={error}
          title={t('trainingCalibration.planning.notPlanned')}
          onClose={clearError}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('shared.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('trainingCalibration.planning.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface PlanDialogProps {
  reviewer: string;
  onPlanned: (id: string) => void;
  onClose: () => void;
}

/** Plans a session: who votes, and on which cases. */
export function PlanDialog({ reviewer, onPlanned, onClose }: PlanDialogProps) {
  const suggestions = useRead(useCallback(() => liveSuggestions(reviewer), [reviewer]));
  const people = useRead(liveReviewers);
  return (
    <Dialog opened wide onClose={onClose} title={t('trainingCalibration.planning.title')}>
      <ReadState read={together(suggestions, people)} failed={t('trainingCalibration.unreadable')}>
        {([found, all]) => (
          <PlanForm
            suggestions={found}
            people={all.filter(({ retiredAt }) => retiredAt === null)}
            onPlanned={onPlanned}
            onClose={onClose}
          />
        )}
      </ReadState>
    </Dialog>
  );
}
