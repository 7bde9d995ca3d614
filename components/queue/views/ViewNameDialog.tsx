import { LONGEST_NAME } from '../../../domain/queue/queue-view.ts';
import { t } from '../../../words/words.ts';
import { NameDialog } from '../../ui/dialogs/NameDialog.tsx';

interface ViewNameDialogProps {
  title: string;
  name: string;
  opened: boolean;
  onClose: () => void;
  /** Rejects when the name is taken. */
  onSubmit: (name: string) => Promise<void>;
}

/** Asks for the name of a view. */
export function ViewNameDialog(props: ViewNameDialogProps) {
  return (
    <NameDialog
      {...props}
      description={t('queue.views.nameHint')}
      failure={t('queue.views.notSaved')}
      maxLength={LONGEST_NAME}
    />
  );
}
