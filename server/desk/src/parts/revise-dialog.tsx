import type { ReactNode } from 'react';
import type { Form } from '../platform/use-form';
import { Button } from './button';
import { Dialog } from './dialog';
import type { OccasionDraft } from './occasion-fields';
import { TroubleLine } from './trouble-line';

interface ReviseDialogProps {
  form: Pick<Form<object>, 'trouble' | 'busy'>;
  /** The code of the refusal that says that a colleague was quicker. */
  stale: string;
  /** How it stands now. */
  now: OccasionDraft;
  onRevise: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Changing what people come to. If a colleague was quicker, theirs is told and the next press goes on top of it knowingly. */
export function ReviseDialog({ form, stale, now, onRevise, onClose, children }: ReviseDialogProps) {
  const theirs = form.trouble?.code === stale;
  return (
    <Dialog
      title="改一改"
      wide
      onClose={onClose}
      foot={
        <Button busy={form.busy} onPress={onRevise}>
          {theirs ? '用我写的' : '改好，告诉大家'}
        </Button>
      }
    >
      <TroubleLine trouble={form.trouble} />
      {theirs && <p>{`现在是：${now.title}，${now.venue}，${now.day} ${now.from}–${now.to}`}</p>}
      {children}
    </Dialog>
  );
}
