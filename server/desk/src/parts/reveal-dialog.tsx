import { useState, type ReactNode } from 'react';
import type { Route } from '@linli/shared/route';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';
import { Button } from './button';
import { Dialog } from './dialog';
import { TextField } from './field';
import { TroubleLine } from './trouble-line';

interface RevealDialogProps<Seen> {
  route: Route<{ reason: string }, Seen>;
  id: string;
  title: string;
  onClose: () => void;
  /** What is seen then. */
  children: (seen: Seen) => ReactNode;
}

/** A phone is seen for a reason, which is kept; closed, it is masked again. */
export function RevealDialog<Seen>({ route, id, title, onClose, children }: RevealDialogProps<Seen>) {
  const [seen, setSeen] = useState<Seen | null>(null);
  const { value, wrong, trouble, busy, change, send } = useForm({ reason: '' });
  async function reveal() {
    const reason = value.reason.trim();
    const faults = { reason: reason.length < 2 ? '写一下为什么要看，至少 2 个字' : undefined };
    setSeen(await send(faults, (key) => call(route, { params: { id }, body: { reason }, key })));
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        seen ? (
          <Button kind="line" onPress={onClose}>
            看完了
          </Button>
        ) : (
          <Button busy={busy} onPress={reveal}>
            看电话
          </Button>
        )
      }
    >
      {seen ? (
        children(seen)
      ) : (
        <>
          <p className="quiet">谁在什么时候看的、为什么看，都记下来。</p>
          <TextField
            label="为什么要看"
            max={100}
            value={value.reason}
            error={wrong.reason}
            onChange={(reason) => change({ reason })}
          />
        </>
      )}
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
