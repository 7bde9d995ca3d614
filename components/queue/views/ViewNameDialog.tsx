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
      description="A name that no other view has."
      failure="The view was not saved"
      maxLength={60}
    />
  );
}
