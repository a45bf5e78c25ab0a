import { checkApi } from '@linli/shared/check/check.api';
import type { DecideCheck } from '@linli/shared/check/check.contract';
import { call } from '../../platform/call';
import { useSending, type Sending, type Wrong } from '../../platform/sending';
import { notDone, toast } from '../../platform/toast';
import { Trouble } from '@linli/shared/trouble';

interface Decision extends Pick<Sending, 'wrong' | 'trouble' | 'mend'> {
  /** Decides, unless something is wrong with it here; true once it is done and the list shows it. */
  decide: (ask: DecideCheck, faults?: Wrong) => Promise<boolean>;
}

/** One decision on its way; when somebody was faster the list is loaded anew. */
export function useDecision(id: string, reload: () => Promise<void>): Decision {
  const { wrong, trouble, mend, send } = useSending(['reason', 'words']);
  async function decide(ask: DecideCheck, faults: Wrong = {}): Promise<boolean> {
    const done = await send(faults, (key) =>
      call(checkApi.decide, { params: { id }, body: ask, key }).catch(async (thrown: unknown) => {
        if (thrown instanceof Trouble && thrown.status === 409) {
          // the card goes with the list, and its words with it
          notDone('已经有人看过了');
          await reload();
        }
        throw thrown;
      }),
    );
    if (!done) return false;
    toast(ask.show ? '可以给邻居看了' : '不给邻居看了');
    await reload();
    return true;
  }
  return { wrong, trouble, mend, decide };
}
