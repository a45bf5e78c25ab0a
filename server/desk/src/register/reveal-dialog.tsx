import { useState } from 'react';
import type { RevealHome } from '@linli/shared/home/home.contract';
import { kindWords } from '@linli/shared/home/home.words';
import type { HomePhones } from '@linli/shared/home/register.contract';
import type { Route } from '@linli/shared/route';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { TextField } from '../parts/field';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';

interface RevealDialogProps {
  route: Route<RevealHome, HomePhones>;
  id: string;
  /** Whose phones, in words. */
  whose: string;
  onClose: () => void;
}

/** Phones are seen for a reason, which is kept; closed, they are masked again. */
export function RevealDialog({ route, id, whose, onClose }: RevealDialogProps) {
  const [seen, setSeen] = useState<HomePhones | null>(null);
  const { value, wrong, trouble, busy, change, send } = useForm({ reason: '' });
  async function reveal() {
    const reason = value.reason.trim();
    const faults = { reason: reason.length < 2 ? '写一下为什么要看，至少 2 个字' : undefined };
    setSeen(await send(faults, (key) => call(route, { params: { id }, body: { reason }, key })));
  }
  return (
    <Dialog
      title={`看电话：${whose}`}
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
        <dl className="facts">
          {seen.phones.map(({ name, what, phone }) => (
            <div key={`${what} ${name} ${phone}`} className="register__fact">
              <dt>{what === 'roll' ? '名册' : kindWords[what]}</dt>
              <dd>
                {name} {phone}
              </dd>
            </div>
          ))}
        </dl>
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
