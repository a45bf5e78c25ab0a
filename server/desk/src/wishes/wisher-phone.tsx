import { useState } from 'react';
import { wishOfficeApi } from '@linli/shared/wish/wish.api';
import type { WisherPhone as Seen } from '@linli/shared/wish/wish.contract';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { TextField } from '../parts/field';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';

/** The wisher's phone, to ask whether it is so; seen for a reason, which is kept. */
export function WisherPhone({ id }: { id: string }) {
  const [open, setOpen] = useState(false);
  const [seen, setSeen] = useState<Seen | null>(null);
  const { value, wrong, trouble, busy, change, send } = useForm({ reason: '' });
  async function look() {
    const reason = value.reason.trim();
    const faults = { reason: reason.length < 2 ? '写一下为什么要看，至少 2 个字' : undefined };
    const found = await send(faults, (key) =>
      call(wishOfficeApi.reveal, { params: { id }, body: { reason }, key }),
    );
    if (found) setSeen(found);
  }
  const close = () => {
    setOpen(false);
    setSeen(null);
  };
  return (
    <>
      <Button kind="plain" icon="phone" onPress={() => setOpen(true)}>
        看本人电话
      </Button>
      {open && (
        <Dialog
          title="看本人电话"
          onClose={close}
          foot={
            seen ? (
              <Button kind="line" onPress={close}>
                看完了
              </Button>
            ) : (
              <Button busy={busy} onPress={look}>
                看电话
              </Button>
            )
          }
        >
          {seen ? (
            <p>
              {seen.name} <a href={`tel:${seen.phone}`}>{seen.phone}</a>
            </p>
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
      )}
    </>
  );
}
