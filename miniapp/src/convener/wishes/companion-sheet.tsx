import { useState } from 'react';
import { offerApi } from '@linli/shared/offer/offer.api';
import { whyWords } from '@linli/shared/offer/offer.words';
import type { OfficeWish } from '@linli/shared/wish/wish.contract';
import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { Loading } from '../../parts/loading';
import { Pick } from '../../parts/pick';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { useRemote } from '../../platform/use-remote';

interface CompanionSheetProps {
  wish: OfficeWish;
  claimId: string;
  onClose: () => void;
  reload: () => Promise<void>;
}

const myself = 'myself';

/** Who comes along with the helper: a neighbour, who is asked, or whoever reads this. */
export function CompanionSheet({ wish: { id }, claimId, onClose, reload }: CompanionSheetProps) {
  const remote = useRemote(() => call(offerApi.candidates, { params: { id } }), [id]);
  const [who, setWho] = useState<string | null>(null);
  const { wrong, trouble, mend, send } = useSending(['personId']);
  async function ask() {
    const faults = who ? {} : { personId: '先选一位' };
    const body = who === myself || !who ? {} : { personId: who };
    const params = { id: claimId };
    if (!(await send(faults, (key) => call(offerApi.second, { params, body, key })))) return;
    toast(who === myself ? '好，您一起去' : '问他了，等他回话');
    onClose();
    await reload();
  }
  const options = [
    { key: myself, name: '我去', words: '您和接心愿的人一起进门' },
    ...(remote.value?.candidates ?? []).map((one) => ({
      key: one.personId,
      name: one.name || '邻居',
      words: whyWords(one),
      ...(one.asked && { mark: '问过了' }),
    })),
  ];
  return (
    <FormSheet title="谁一起去" open onClose={onClose} verb="就这位" onSend={ask} trouble={trouble}>
      {!remote.value && <Loading remote={remote} />}
      <Field name="personId" label="同行的人" error={wrong.personId} note="邻居可以说不方便，那就再问一位">
        <Card flush>
          <Pick
            options={options}
            value={who}
            onChange={(key) => {
              setWho(key);
              mend('personId');
            }}
          />
        </Card>
      </Field>
    </FormSheet>
  );
}
