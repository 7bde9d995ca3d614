import { Button, Select } from '@mantine/core';
import { dayNumber, dayText } from '../../../domain/metrics/cases/calendar.ts';
import { PERIOD_PRESETS, presetOf, presetPeriod } from '../../../domain/metrics/filter/period-presets.ts';
import { isBackwards, type Period } from '../../../domain/metrics/time/drift.ts';
import { t } from '../../../words/words.ts';
import classes from '../statistics.module.css';
import { DayField } from './DayField.tsx';

interface PeriodFieldsProps {
  period: Period;
  /** Today, in milliseconds since 1970. */
  asOf: number;
  onChange: (period: Period) => void;
  /** The period that is compared with; undefined for the one before. */
  versus: Period | undefined;
  /** What is compared with now. */
  before: Period | null;
  onVersus: (period: Period | undefined) => void;
}

/** Which days the page is about, by one click or day by day, and what they are compared with. */
export function PeriodFields({ period, asOf, onChange, versus, before, onVersus }: PeriodFieldsProps) {
  const today = dayText(dayNumber(asOf));
  const chosen = presetOf(period, today);
  const setDay = (change: Partial<Period>) => onChange({ from: period.from, to: period.to, ...change });
  return (
    <div className={classes.periodFields}>
      <fieldset className={classes.presets} aria-label={t('statistics.filter.period.label')}>
        {PERIOD_PRESETS.map((preset) => (
          <Button
            key={preset}
            size="sm"
            variant="default"
            aria-pressed={preset === chosen}
            data-chosen={preset === chosen || undefined}
            onClick={() => onChange(presetPeriod(preset, today))}
          >
            {t(`statistics.filter.period.${preset}`)}
          </Button>
        ))}
      </fieldset>
      <div className={classes.days}>
        <span aria-hidden>{t('statistics.filter.flagged')}</span>
        <DayField
          label={t('statistics.filter.from')}
          labelHidden
          day={period.from}
          onChange={(from) => setDay({ from })}
        />
        <span aria-hidden>{t('statistics.filter.until')}</span>
        <DayField
          label={t('statistics.filter.to')}
          labelHidden
          day={period.to}
          onChange={(to) => setDay({ to })}
        />
      </div>
      {isBackwards(period) && (
        <p role="alert" className={classes.withheld}>
          {t('statistics.filter.backwards')}
        </p>
      )}
      <div className={classes.days}>
        <span aria-hidden>{t('statistics.filter.versus.short')}</span>
        <Select
          aria-label={t('statistics.filter.versus.label')}
          allowDeselect={false}
          value={versus ? 'chosen' : 'before'}
          data={(['before', 'chosen'] as const).map((value) => ({
            value,
            label: t(`statistics.filter.versus.${value}`),
          }))}
          onChange={(next) =>
            onVersus(next === 'chosen' ? { from: before?.from ?? null, to: before?.to ?? null } : undefined)
          }
        />
        {versus &&
          (['from', 'to'] as const).map((end) => (
            <DayField
              key={end}
              label={t(`statistics.filter.versus.${end}`)}
              labelHidden
              day={versus[end]}
              onChange={(day) => onVersus({ ...versus, [end]: day })}
            />
          ))}
      </div>
    </div>
  );
}
