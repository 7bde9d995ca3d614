import { IconHelp } from '@tabler/icons-react';
import type { HelpRequest } from '../../../domain/queue/case.ts';
import { rich } from '../../../words/words.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import { data } from '../../ui/text/marks.tsx';
import { Banner } from './Banner.tsx';

/** A question about the case, or its answer. */
export function HelpNotice({ help, onMore }: { help: HelpRequest; onMore: () => void }) {
  const { from, to, question, answer } = help;
  return (
    <Banner
      icon={IconHelp}
      title={rich(answer === null ? 'review.help.asks' : 'review.help.answered', { from, to, data })}
      onMore={onMore}
    >
      <Isolated text={answer ?? question} />
    </Banner>
  );
}
