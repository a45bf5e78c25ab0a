import type { Route } from '@linli/shared/route';
import { Button } from '../parts/button';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

interface MoveButtonProps {
  route: Route<object, object>;
  id: string;
  /** What it does, and to whom: read aloud. */
  label: string;
  done: string;
  kind?: 'line' | 'plain';
  /** What may read otherwise afterwards. */
  changes: Pick<Route, 'path'>;
  children: string;
}

/** A move that needs nothing but a press; what refuses it stands below. */
export function MoveButton({ route, id, label, done, kind = 'line', changes, children }: MoveButtonProps) {
  const { value, trouble, busy, send } = useForm({});
  const make = async () => {
    if (!(await send(value, (key) => call(route, { params: { id }, body: {}, key })))) return;
    await stale(changes);
    toast(done);
  };
  return (
    <>
      <Button kind={kind} busy={busy} label={label} onPress={make}>
        {children}
      </Button>
      <TroubleLine trouble={trouble} />
    </>
  );
}
