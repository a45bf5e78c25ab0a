import { bulletinOfficeApi } from '@linli/shared/bulletin/bulletin.api';
import {
  lookAtBulletin,
  withdrawBulletin,
  type OfficeBulletin,
} from '@linli/shared/bulletin/bulletin.contract';
import { bulletinFieldWords, lookFieldWords } from '@linli/shared/bulletin/bulletin.words';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';
import { changed } from './changed';

/** Moves that need words. */
export type Asked = 'sendBack' | 'withdraw';

const words = {
  sendBack: { title: '退回去改', label: lookFieldWords.words, verb: '退回', done: '退回去了' },
  withdraw: { title: '撤回公告', label: bulletinFieldWords.reason, verb: '撤回', done: '撤回了' },
} as const;

interface AskWordsProps {
  asked: Asked;
  bulletin: Pick<OfficeBulletin, 'id' | 'version' | 'live'>;
  onClose: () => void;
}

/** Why it is sent back or withdrawn; what follows is said before. */
export function AskWords({ asked, bulletin: { id, version, live }, onClose }: AskWordsProps) {
  const { title, label, verb, done } = words[asked];
  const { value, wrong, trouble, busy, change, send } = useForm({ said: '' });
  const said = value.said.trim();
  async function finish() {
    const withdrawing = { version, reason: said };
    const looking = { version, fit: false, words: said };
    const faults =
      asked === 'withdraw'
        ? wordsOfFaults(faultsOf(withdrawBulletin, withdrawing), bulletinFieldWords)
        : wordsOfFaults(faultsOf(lookAtBulletin, looking), lookFieldWords);
    const made = await send(faults, (key) =>
      asked === 'withdraw'
        ? call(bulletinOfficeApi.withdraw, { params: { id }, body: withdrawing, key })
        : call(bulletinOfficeApi.lookAt, { params: { id }, body: looking, key }),
    );
    await changed();
    if (!made) return;
    toast(done);
    onClose();
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button kind="line" big onPress={onClose}>
            先不{verb}
          </Button>
          <Button kind={asked === 'withdraw' ? 'over' : 'main'} big busy={busy} onPress={finish}>
            {verb}
          </Button>
        </>
      }
    >
      {asked === 'withdraw' && live > 0 && <p>还没告诉的不再告诉，已经告诉的会收到撤回的通知和原因。</p>}
      <TextField
        label={label}
        lines={3}
        max={200}
        value={value.said}
        onChange={(typed) => change({ said: typed })}
        error={wrong.reason ?? wrong.words}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
