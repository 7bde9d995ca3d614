import { Button, Select, Textarea } from '@mantine/core';
import { IconArrowsShuffle } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { inertText } from '../../domain/transcript/inert-text.ts';
import { formatDay } from '../../words/format.ts';
import { t } from '../../words/words.ts';
import { startAppeal } from '../../workflows/quality/appeals.ts';
import { practiceComplaints } from '../../workflows/quality/complaints.ts';
import { type AppealableCase, liveAppealableCases } from '../../workflows/quality/quality-reading.ts';
import { DoneNotice } from '../ui/DoneNotice.tsx';
import { Panel } from '../ui/layout/Panel.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { ReadState } from '../ui/reading/ReadState.tsx';
import { useAction } from '../ui/reading/useAction.ts';
import { useRead } from '../ui/reading/useRead.ts';
import classes from './quality.module.css';

/** Cases offered at a time; the search finds the others. */
const OFFERED = 50;

function labelOf({ name, isPicture, locale, decidedAt }: AppealableCase): string {
  const day = formatDay(decidedAt);
  if (isPicture) return inertText(t('quality.openAppeal.pictureOption', { name, day }));
  return inertText(
    locale === ''
      ? t('quality.openAppeal.caseOptionNoLocale', { name, day })
      : t('quality.openAppeal.caseOption', { name, locale, day }),
  );
}

/** What a complaint about a case is about; of none yet, a transcript. */
const aboutOf = (chosen: AppealableCase | null) => (chosen?.isPicture ? 'picture' : 'transcript');

/** The language of a locale: "en" of "en-GB". */
const languageOf = (locale: string) => locale.split('-')[0]!.toLowerCase();

/** Opens an appeal on a confirmed case, with a complaint from the practice set or a typed one. */
export function OpenAppeal({ reviewer }: { reviewer: string }) {
  const state = useRead(useCallback(() => liveAppealableCases(reviewer), [reviewer]));
  const [chosen, setChosen] = useState<AppealableCase | null>(null);
  const [complaint, setComplaint] = useState('');
  const [done, setDone] = useState<string | null>(null);
  const { busy, error, clearError, run } = useAction();
  const choose = (next: AppealableCase | null) => {
    // A sample that is about the other kind says nothing of this case.
    const samples = practiceComplaints(aboutOf(chosen));
    if (aboutOf(next) !== aboutOf(chosen) && samples.some(({ text }) => text === complaint)) setComplaint('');
    setChosen(next);
  };
  const open = () =>
    void run(async () => {
      if (!chosen) return;
      await startAppeal(chosen.id, complaint);
      setDone(t('quality.openAppeal.done', { name: inertText(chosen.name) }));
      setChosen(null);
      setComplaint('');
    });
  return (
    <Panel title={t('quality.openAppeal.title')} description={t('quality.openAppeal.description')}>
      <div className={classes.form}>
        <ReadState
          read={state}
          failed={t('quality.openAppeal.unreadable')}
          loading={t('quality.openAppeal.loading')}
          isEmpty={(cases) => cases.length === 0}
          empty={<p className={classes.plain}>{t('quality.openAppeal.none')}</p>}
        >
          {(cases) => (
            <>
              <CaseSelect cases={cases} chosen={chosen} onChoose={choose} />
              <ComplaintFields
                about={aboutOf(chosen)}
                locale={chosen?.locale ?? ''}
                complaint={complaint}
                onChange={setComplaint}
              />
              <div>
                <Button onClick={open} loading={busy} disabled={!chosen || complaint.trim() === ''}>
                  {t('quality.openAppeal.submit')}
                </Button>
              </div>
            </>
          )}
        </ReadState>
        <FailureAlert error={error} title={t('quality.openAppeal.notOpened')} onClose={clearError} />
        {done && <DoneNotice onClose={() => setDone(null)}>{done}</DoneNotice>}
      </div>
    </Panel>
  );
}

interface CaseSelectProps {
  cases: readonly AppealableCase[];
  chosen: AppealableCase | null;
  onChoose: (chosen: AppealableCase | null) => void;
}

function CaseSelect({ cases, chosen, onChoose }: CaseSelectProps) {
  const [search, setSearch] = useState('');
  const offered = useMemo(() => {
    const words = chosen && search === labelOf(chosen) ? '' : search.trim().toLowerCase();
    const found: AppealableCase[] = chosen ? [chosen] : [];
    for (const each of cases) {
      if (found.length >= OFFERED) break;
      if (each.id !== chosen?.id && labelOf(each).toLowerCase().includes(words)) found.push(each);
    }
    return found;
  }, [cases, chosen, search]);
  return (
    <Select
      label={t('quality.openAppeal.case')}
      placeholder={t('quality.openAppeal.search')}
      data={offered.map((each) => ({ value: each.id, label: labelOf(each) }))}
      // What is offered was searched already.
      filter={({ options }) => options}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      value={chosen?.id ?? null}
      onChange={(id) => onChoose(cases.find((each) => each.id === id) ?? null)}
      nothingFoundMessage={t('quality.openAppeal.noMatch')}
      clearable
      clearButtonProps={{ 'aria-label': t('quality.openAppeal.clearCase') }}
    />
  );
}

interface ComplaintFieldsProps {
  about: ReturnType<typeof aboutOf>;
  locale: string;
  complaint: string;
  onChange: (complaint: string) => void;
}

function ComplaintFields({ about, locale, complaint, onChange }: ComplaintFieldsProps) {
  const all = useMemo(() => practiceComplaints(about), [about]);
  const own = all.filter((each) => locale !== '' && languageOf(each.locale) === languageOf(locale));
  const others = all.filter((each) => !own.includes(each));
  const options = (items: typeof all) => items.map(({ id, text }) => ({ value: id, label: text }));
  const random = () => {
    const from = own.length > 0 ? own : all;
    const drawn = from[Math.floor(Math.random() * from.length)];
    if (drawn) onChange(drawn.text);
  };
  const groups = [
    {
      group: t('quality.openAppeal.ownLanguage', { language: languageOf(locale) }),
      items: options(own),
    },
    {
      group: t(own.length > 0 ? 'quality.openAppeal.otherLanguages' : 'quality.openAppeal.practiceSet'),
      items: options(others),
    },
  ];
  return (
    <>
      <div className={classes.row}>
        <Select
          className={classes.grow}
          label={t('quality.openAppeal.practice')}
          placeholder={t('quality.openAppeal.practiceHint')}
          data={groups.filter(({ items }) => items.length > 0)}
          value={all.find(({ text }) => text === complaint)?.id ?? null}
          onChange={(id) => onChange(all.find((each) => each.id === id)?.text ?? '')}
        />
        <Button variant="default" leftSection={<IconArrowsShuffle size={16} aria-hidden />} onClick={random}>
          {t('quality.openAppeal.random')}
        </Button>
      </div>
      <Textarea
        label={t('quality.openAppeal.complaint')}
        rows={3}
        maxLength={4000}
        dir="auto"
        value={complaint}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </>
  );
}
