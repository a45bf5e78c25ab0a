import { careOfficeApi } from '@linli/shared/care/care.api';
import type { VisitLine } from '@linli/shared/care/care.contract';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

/** Calling a visit off; the home and whoever would have gone are told. */
export function WithdrawForm({ visit, onClose }: { visit: VisitLine; onClose: () => void }) {
  const { id, version, home, startsAt } = visit;
  const { value: noFields, trouble, busy, send } = useForm({});
  async function withdraw() {
    const done = await send(noFields, (key) =>
      call(careOfficeApi.withdraw, { params: { id }, body: { version }, key }),
    );
    await stale(careOfficeApi.list);
    if (!done) return;
    toast('取消了，家里人和去的人都会收到');
    onClose();
  }
  return (
    <Dialog
      title={`取消探访：${home}`}
      onClose={onClose}
      foot={
        <Button kind="over" busy={busy} onPress={withdraw}>
          取消，告诉他们
        </Button>
      }
    >
      <p>{momentWords(new Date(startsAt))}的探访不去了。</p>
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
