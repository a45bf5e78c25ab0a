import { wishApi, wishOfficeApi } from '@linli/shared/wish/wish.api';
import type { EnterWish } from '@linli/shared/wish/wish.contract';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { emptyEntry, entryAsk, entryFaults } from './enter-draft';
import { WhatFields } from './what-fields';
import { WhereFields } from './where-fields';
import { WhoFields } from './who-fields';
import { wishesChanged } from './use-wish-move';

interface EnterFormProps {
  onClose: () => void;
  onDone: (id: string) => void;
}

/** Writing a wish down for somebody at the window who has no phone, or for a child, who is only a code. */
export function EnterForm({ onClose, onDone }: EnterFormProps) {
  const asked = useAsk(wishApi.form);
  const form = useForm(emptyEntry);
  const { value, trouble, busy, send } = form;
  const enter = async () => {
    const body = entryAsk(value);
    const made = await send(entryFaults(body), (key) =>
      call(wishOfficeApi.enter, { body: body as EnterWish, key }),
    );
    if (!made) return;
    await wishesChanged();
    toast('登记了，还要核实才公布');
    onClose();
    onDone(made.id);
  };
  return (
    <Dialog
      title="替居民登记心愿"
      wide
      onClose={onClose}
      foot={
        <Button big busy={busy} onPress={enter}>
          登记
        </Button>
      }
    >
      <Waiting asked={asked}>
        {({ kinds, now }) => (
          <>
            <WhoFields form={form} />
            <WhereFields form={form} />
            <WhatFields form={form} kinds={kinds} now={now} />
          </>
        )}
      </Waiting>
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
