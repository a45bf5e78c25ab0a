import { useState } from 'react';
import type { ClaimView } from '@linli/shared/wish/claim.contract';
import { claimApi } from '@linli/shared/wish/wish.api';
import { Button } from '../parts/button';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';

/** The helper's phone, where they show it; that it was looked at is kept. */
export function ClaimPhone({ claim: { id } }: { claim: ClaimView }) {
  const [phone, setPhone] = useState<string | null>(null);
  const { value, trouble, busy, send } = useForm({});
  const look = async () => {
    const found = await send(value, (key) =>
      call(claimApi.reveal, { params: { id }, body: { what: 'phone', reason: '替本人联系' }, key }),
    );
    if (found) setPhone(found.phone);
  };
  return (
    <>
      {phone ? (
        <a href={`tel:${phone}`}>{phone}</a>
      ) : (
        <Button kind="plain" icon="phone" busy={busy} onPress={look}>
          帮忙的人的电话
        </Button>
      )}
      <TroubleLine trouble={trouble} />
    </>
  );
}
