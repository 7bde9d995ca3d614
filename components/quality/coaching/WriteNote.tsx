import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useCallback, useState } from 'react';
import { inertText } from '../../../domain/transcript/inert-text.ts';
import { formatDay } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { liveReviewers } from '../../../workflows/people/reviewers.ts';
import { liveCoachableCases, writeCoachingNote } from '../../../workflows/quality/coaching.ts';
import { oneCase } from '../../../workflows/queue/read-models.ts';
import { DoneNotice } from '../../ui/DoneNotice.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';
import classes from '../quality.module.css';

/** Cases that can be chosen from, the latest. */
const SHOWN = 200;
/** Characters of a message that tell which it is. */
const EXCERPT = 80;
const NO_CHOICE = { value: '', label: '' };
/** Most characters of a note. */
const LONGEST = 4_000;

/** Writes a note to somebody on a case that they decided, about one of its messages if need be. */
export function WriteNote({ reviewer }: { reviewer: string }) {
  const [to, setTo] = useState<string | null>(null);
  const [caseId, setCaseId] = useState<string | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { busy, error, clearError, run } = useAction();
  const profiles = valueOr(useRead(liveReviewers, { failsInFrame: true }), []);
  const coachable = useCallback(() => liveCoachableCases(reviewer, to ?? ''), [reviewer, to]);
  const cases = valueOr(useRead(to === null ? null : coachable, { failsInFrame: true }), []);
  const openCase = useCallback(() => oneCase(caseId ?? '', reviewer), [caseId, reviewer]);
  const isPicture = cases.some((each) => each.id === caseId && each.isPicture);
  const hasMessages = caseId !== null && !isPicture;
  const view = valueOr(useRead(hasMessages ? openCase : null, { failsInFrame: true }), null);
  const messages = view?.transcript.messages ?? [];
  const people = profiles.filter(({ name, retiredAt }) => retiredAt === null && name !== reviewer);
  const choosePerson = (name: string | null) => {
    setTo(name);
    chooseCase(null);
  };
  const chooseCase = (id: string | null) => {
    setCaseId(id);
    setMessage(null);
  };
  const send = () =>
    void run(async () => {
      if (to === null || caseId === null) return;
      const place = message === null ? null : Number(message);
      const quote = place === null ? null : { message: place, text: messages[place]!.text };
      await writeCoachingNote({ caseId, to, text, quote });
      setSentTo(to);
      chooseCase(null);
      setText('');
    });
  return (
    <Panel title={t('quality.coaching.write')} description={t('quality.coaching.description')}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <div className={classes.fields}>
          <NativeSelect
            label={t('quality.coaching.to')}
            data={['', ...people.map(({ name }) => name)]}
            value={to ?? ''}
            onChange={(event) => choosePerson(event.currentTarget.value || null)}
            required
          />
          <NativeSelect
            label={t('quality.coaching.case')}
            data={[NO_CHOICE].concat(
              cases.slice(0, SHOWN).map(({ id, name, verdict, decidedAt }) => ({
                value: id,
                label: t('quality.coaching.caseOption', {
                  name: inertText(name),
                  verdict: t(`names.decision.${verdict ?? 'escalate'}`),
                  day: decidedAt === null ? t('units.undefined') : formatDay(decidedAt),
                }),
              })),
            )}
            disabled={cases.length === 0}
            value={caseId ?? ''}
            onChange={(event) => chooseCase(event.currentTarget.value || null)}
            required
          />
        </div>
        {!isPicture && (
          <NativeSelect
            label={t('quality.coaching.quote')}
            data={[NO_CHOICE].concat(
              messages.map(({ from, text: said }, place) => ({
                value: String(place),
                label: t('quality.coaching.quoteOption', {
                  number: place + 1,
                  from: inertText(from),
                  text: inertText(said).slice(0, EXCERPT),
                }),
              })),
            )}
            disabled={messages.length === 0}
            value={message ?? ''}
            onChange={(event) => setMessage(event.currentTarget.value || null)}
          />
        )}
        <Textarea
          label={t('quality.coaching.text')}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={LONGEST}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          required
        />
        <div>
          <Button type="submit" loading={busy} disabled={caseId === null || text.trim() === ''}>
            {t('quality.coaching.submit')}
          </Button>
        </div>
      </form>
      <FailureAlert error={error} title={t('quality.coaching.notSent')} onClose={clearError} />
      {sentTo !== null && (
        <DoneNotice onClose={() => setSentTo(null)}>
          {t('quality.coaching.sent', { name: inertText(sentTo) })}
        </DoneNotice>
      )}
    </Panel>
  );
}
