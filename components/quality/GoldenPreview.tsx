import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { inertText } from '../../domain/transcript/inert-text.ts';
import { formatRisk } from '../../words/format.ts';
import { t } from '../../words/words.ts';
import type { LabelledTranscript } from '../../workflows/quality/golden-reading.ts';
import { livePolicy } from '../../workflows/queue/read-models.ts';
import { TranscriptReading } from '../thresholds/transcripts/TranscriptDialog.tsx';
import { SidePanel } from '../ui/dialogs/SidePanel.tsx';
import { useRead, valueOr } from '../ui/reading/useRead.ts';
import { Isolated } from '../ui/text/InertText.tsx';
import { Tag } from '../ui/text/Tag.tsx';
import classes from './quality.module.css';

/** What is looked at, in a list of transcripts. */
export interface Previewed {
  id: string;
  /** All of the list, in its order. */
  listed: readonly string[];
}

interface GoldenPreviewProps {
  /** Null while nothing is looked at. */
  previewed: Previewed | null;
  onGoTo: (previewed: Previewed | null) => void;
  /** What is known of a transcript; undefined when it is in the list no more. */
  find: (id: string) => LabelledTranscript | undefined;
  /** Null where nothing can be chosen. */
  choice: { chosen: ReadonlySet<string>; toggle: (id: string) => void } | null;
}

function Label({ of }: { of: LabelledTranscript }) {
  return (
    <p className={`${classes.plain} ${classes.facts}`}>
      <Tag tone={of.outcome}>{t(`quality.preview.answer.${of.outcome}`)}</Tag>
      {of.difficulty && <Tag>{t(`quality.pick.difficulties.${of.difficulty}`)}</Tag>}
      {of.locale !== '' && (
        <Tag>
          <Isolated text={of.locale} />
        </Tag>
      )}
      {of.characteristics.map((id) => (
        <Tag key={id}>{t(`names.characteristic.${id}`)}</Tag>
      ))}
    </p>
  );
}

/** A labelled transcript with its known answer and what detection found, read before it is made a golden item. */
export function GoldenPreview({ previewed, onGoTo, find, choice }: GoldenPreviewProps) {
  const threshold = valueOr(useRead(livePolicy, { failsInFrame: true }), undefined)?.threshold;
  const found = previewed ? find(previewed.id) : undefined;
  const place = previewed ? previewed.listed.indexOf(previewed.id) : -1;
  const to = (at: number) => {
    const id = previewed?.listed[at];
    if (id !== undefined && previewed) onGoTo({ ...previewed, id });
  };
  return (
    <SidePanel
      title={t('quality.preview.title')}
      opened={found !== undefined}
      onClose={() => onGoTo(null)}
      size="xl"
      shade={0.6}
    >
      {previewed && found && threshold !== undefined && (
        <div className={classes.preview}>
          <Label of={found} />
          <p className={classes.dimmed}>
            {t('quality.preview.threshold', { threshold: formatRisk(threshold) })}
          </p>
          <TranscriptReading key={previewed.id} id={previewed.id} threshold={threshold} />
          <div className={classes.previewFoot}>
            {choice && (
              <Button
                variant={choice.chosen.has(previewed.id) ? 'default' : 'filled'}
                aria-label={t(
                  choice.chosen.has(previewed.id) ? 'quality.preview.removeOf' : 'quality.preview.chooseOf',
                  { transcriptId: inertText(previewed.id) },
                )}
                onClick={() => choice.toggle(previewed.id)}
              >
                {t(choice.chosen.has(previewed.id) ? 'quality.preview.remove' : 'quality.preview.choose')}
              </Button>
            )}
            <Button
              variant="default"
              disabled={place <= 0}
              leftSection={<IconChevronLeft size={16} stroke={1.5} aria-hidden />}
              onClick={() => to(place - 1)}
            >
              {t('quality.preview.previous')}
            </Button>
            <Button
              variant="default"
              disabled={place < 0 || place >= previewed.listed.length - 1}
              rightSection={<IconChevronRight size={16} stroke={1.5} aria-hidden />}
              onClick={() => to(place + 1)}
            >
              {t('quality.preview.next')}
            </Button>
          </div>
        </div>
      )}
    </SidePanel>
  );
}
