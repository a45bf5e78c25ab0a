import { faultsOf, type Fields } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import type { Nothing } from '@linli/shared/people/people.contract';
import type { Route } from '@linli/shared/route';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';
import { Button } from './button';
import { Dialog } from './dialog';
import { TextField } from './field';
import { toast } from './toast';
import { TroubleLine } from './trouble-line';

interface CallOff {
  readonly version: number;
  readonly reason: string;
}

interface CallOffDialogProps {
  one: { readonly id: string; readonly version: number };
  route: Route<CallOff, Nothing>;
  /** The rule of what is asked, and what its fields are called. */
  rule: Fields;
  names: Readonly<Record<string, string>>;
  longest: number;
  hint?: string;
  /** Who is told, as it is said afterwards. */
  done: string;
  onClose: () => void;
}

/** Calling off what people come to, for a reason that they read. */
export function CallOffDialog({ one, route, rule, names, longest, hint, done, onClose }: CallOffDialogProps) {
  const { value, wrong, trouble, busy, change, send } = useForm({ reason: '' });
  async function callOff() {
    const body = { version: one.version, reason: value.reason.trim() };
    const faults = wordsOfFaults(faultsOf(rule, body), names);
    if (!(await send(faults, (key) => call(route, { params: { id: one.id }, body, key })))) return;
    toast(done);
    onClose();
  }
  return (
    <Dialog
      title="这一场不办了"
      onClose={onClose}
      foot={
        <Button kind="over" busy={busy} onPress={callOff}>
          不办了，告诉大家
        </Button>
      }
    >
      <TextField
        label="为什么"
        hint={hint}
        lines={2}
        max={longest}
        value={value.reason}
        error={wrong.reason}
        onChange={(reason) => change({ reason })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
