import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { pointsOfficeApi } from '@linli/shared/points/points.api';
import { handOver } from '@linli/shared/points/points.contract';
import { pointsFieldWords } from '@linli/shared/points/points.words';
import { Button } from '../parts/button';
import { TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

/** Handing over what a code stands for; only now the points are spent. */
export function HandOverForm() {
  const { value, wrong, trouble, busy, change, send } = useForm({ code: '' });
  async function give() {
    const body = { code: value.code.replace(/\s/g, '') };
    const faults = wordsOfFaults(faultsOf(handOver, body), pointsFieldWords);
    const done = await send(faults, (key) => call(pointsOfficeApi.handOver, { body, key }));
    if (!done) return;
    change({ code: '' });
    toast(`发${done.name}，扣了 ${done.price} 分`);
    await stale(pointsOfficeApi.desk);
  }
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      <h2 className="pane-title">发东西</h2>
      <TextField
        label={pointsFieldWords.code}
        hint="8 位，来领的人手机上有"
        max={12}
        value={value.code}
        error={wrong.code}
        onChange={(code) => change({ code })}
      />
      <TroubleLine trouble={trouble} />
      <Button submit busy={busy}>
        发了
      </Button>
    </form>
  );
}
