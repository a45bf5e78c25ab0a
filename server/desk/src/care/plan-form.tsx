import { careOfficeApi } from '@linli/shared/care/care.api';
import { careGrounds, type CareGround } from '@linli/shared/care/care.rules';
import { careFieldWords as words, careGroundWords } from '@linli/shared/care/care.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { PickField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { stale, useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { askOf, faultsIn } from './visit-draft';
import { WhenFields, type When } from './when-fields';

interface Plan extends When {
  readonly ground: CareGround | null;
  readonly basis: string;
}

const notes: Record<CareGround, string> = {
  consent: '写明谁、什么时候、怎么同意的',
  law: '写明哪部法律法规哪一条；没回话也可以去看',
};

/** Asking a home whether somebody may come: on what it stands, when, who. */
export function PlanForm({ homeId, onClose }: { homeId: string; onClose: () => void }) {
  const asked = useAsk(careOfficeApi.form, { query: { home: homeId } });
  const { value, wrong, trouble, busy, change, send } = useForm<Plan>({
    ...{ day: '', time: '10:00', visitorId: null, ground: null, basis: '' },
  });
  const { ground, basis } = value;
  async function plan(now: string) {
    const body = { homeId, ...askOf(value), ground: ground ?? 'consent', basis: basis.trim() };
    const faults = {
      ...faultsIn(body, ['startsAt', 'visitorId', 'basis'], new Date(now)),
      ...(!ground && { ground: '先选凭什么去' }),
    };
    if (!(await send(faults, (key) => call(careOfficeApi.plan, { body, key })))) return;
    await stale(careOfficeApi.list);
    toast('约上了，等家里人回话');
    onClose();
  }
  return (
    <Dialog
      title="约一次探访"
      wide
      onClose={onClose}
      foot={
        asked.data && (
          <Button busy={busy} onPress={() => plan(asked.data.now)}>
            问问家里人
          </Button>
        )
      }
    >
      <Waiting asked={asked}>
        {({ home, visitors }) => (
          <>
            <p>
              <b>{home}</b>
            </p>
            <PickField
              label={words.ground}
              options={careGrounds.map((key) => ({ key, words: careGroundWords[key], note: notes[key] }))}
              value={ground}
              error={wrong.ground}
              onChange={(chosen) => change({ ground: chosen })}
            />
            <TextField
              label={words.basis}
              hint="家里人看得到"
              max={100}
              value={basis}
              error={wrong.basis}
              onChange={(text) => change({ basis: text })}
            />
            <WhenFields value={value} wrong={wrong} change={change} visitors={visitors} />
          </>
        )}
      </Waiting>
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
