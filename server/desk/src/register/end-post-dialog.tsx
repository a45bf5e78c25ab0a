import { peopleApi } from '@linli/shared/people/people.api';
import type { Colleague } from '@linli/shared/people/people.contract';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

/** A post ends; what its holder has goes to whoever stands in, or back to the community. */
export function EndPostDialog({
  post: { appointmentId: id, name, roleName, placeName, open },
  onClose,
}: {
  post: Colleague;
  onClose: () => void;
}) {
  const { value: noFields, trouble, busy, send } = useForm({});
  async function end() {
    const done = await send(noFields, (key) => call(peopleApi.endAppointment, { params: { id }, key }));
    await stale(peopleApi.colleagues);
    if (!done) return;
    toast(`任职结束了，交出 ${done.moved} 件`);
    onClose();
  }
  return (
    <Dialog
      title={`结束任职：${name}`}
      onClose={onClose}
      foot={
        <Button kind="over" busy={busy} onPress={end}>
          结束任职
        </Button>
      }
    >
      <p>
        {placeName} {roleName}。手上 {open} 件，一起交回社区；账号还在，只是不再办事。
      </p>
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
