import { Text } from '@tarojs/components';
import { useState } from 'react';
import { wishOfficeApi } from '@linli/shared/wish/wish.api';
import type { OfficeWish } from '@linli/shared/wish/wish.contract';
import { CodeAloud } from '../../parts/code-aloud';
import { FormSheet } from '../../parts/form-sheet';
import { Sheet } from '../../parts/sheet';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';

/** Codes for the card of a wisher without a phone: one for each helper, shown this once. */
export function CardsSheet({ wish: { id }, onClose }: { wish: OfficeWish; onClose: () => void }) {
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { trouble, send } = useSending([]);
  async function issue() {
    const made = await send({}, (key) => call(wishOfficeApi.cards, { params: { id }, key }));
    if (made) setCodes(made.codes);
  }
  if (codes)
    return (
      <Sheet title="确认卡" open onClose={onClose}>
        {codes.map((code) => (
          <CodeAloud
            key={code}
            code={code}
            title="抄在卡上，交给许愿的人"
            words="办好了给来的人看，一个码用一次。只显示这一次。"
          />
        ))}
      </Sheet>
    );
  return (
    <FormSheet title="给确认卡" open onClose={onClose} verb="出码" onSend={issue} trouble={trouble}>
      <Text className="line">给没有手机的人：办好了，他把卡上的码给来的人，当场就确认了。</Text>
      <Text className="line quiet">以前给的码会作废。</Text>
    </FormSheet>
  );
}
