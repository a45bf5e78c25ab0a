import { useState } from 'react';
import { offerApi } from '@linli/shared/offer/offer.api';
import { offerFieldWords } from '@linli/shared/offer/offer.words';
import type { ClaimView } from '@linli/shared/wish/claim.contract';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { PickField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { candidateNote } from './candidate-note';
import { wishesChanged } from './use-wish-move';

/** Finding somebody to come along where two have to: a neighbour who is asked, or whoever sits at this desk. */
export function Second({ claim }: { claim: ClaimView }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button kind="line" icon="people" onPress={() => setAsking(true)}>
        找人同行
      </Button>
      {asking && <SecondDialog claim={claim} onClose={() => setAsking(false)} />}
    </>
  );
}

function SecondDialog({ claim: { id, wishId }, onClose }: { claim: ClaimView; onClose: () => void }) {
  const asked = useAsk(offerApi.candidates, { params: { id: wishId } });
  const { value, wrong, trouble, busy, change, send } = useForm<{ personId: string | null }>({
    personId: null,
  });
  const ask = async () => {
    const { personId } = value;
    const faults = { personId: personId ? undefined : '先选一位' };
    const body = personId && personId !== myself ? { personId } : {};
    if (!(await send(faults, (key) => call(offerApi.second, { params: { id }, body, key })))) return;
    await wishesChanged();
    toast(personId === myself ? '您同行，两边都看得到了' : '问了，本人愿意才算');
    onClose();
  };
  return (
    <Dialog
      title="找人同行"
      onClose={onClose}
      foot={
        <Button big busy={busy} onPress={ask}>
          就请这一位
        </Button>
      }
    >
      <p className="quiet">问到的人来不来都行，本人愿意才算。</p>
      <Waiting asked={asked}>
        {({ candidates }) => (
          <PickField
            label={offerFieldWords.personId}
            options={[
              { key: myself, words: '我自己去' },
              ...candidates.map((one) => ({
                key: one.personId,
                words: one.name || '没留称呼',
                note: candidateNote(one),
              })),
            ]}
            value={value.personId}
            error={wrong.personId}
            onChange={(personId) => change({ personId })}
          />
        )}
      </Waiting>
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}

const myself = 'myself';
