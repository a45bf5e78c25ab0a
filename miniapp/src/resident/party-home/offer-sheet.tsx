import { Text } from '@tarojs/components';
import { useState } from 'react';
import { partyApi } from '@linli/shared/party/party.api';
import type { OwnPartyHomes } from '@linli/shared/party/party.contract';
import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { ListRow } from '../../parts/list-row';
import { Switch } from '../../parts/switch';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface OfferSheetProps {
  home: OwnPartyHomes['homes'][number];
  onClose: () => void;
  reload: () => Promise<void>;
}

/** My consent to a plaque at this door; the community looks at it next. */
export function OfferSheet({ home: { homeId }, onClose, reload }: OfferSheetProps) {
  const [consent, setConsent] = useState(false);
  const { wrong, trouble, mend, send } = useSending(['consent']);
  async function offer() {
    const faults = consent ? {} : { consent: '挂牌要本人同意，请先打开' };
    if (!(await send(faults, (key) => call(partyApi.offer, { body: { homeId, consent }, key })))) return;
    toast('登记了，社区确认以后来挂牌');
    onClose();
    await reload();
  }
  return (
    <FormSheet title="登记党员户" open onClose={onClose} verb="登记" onSend={offer} trouble={trouble}>
      <Text className="line">社区确认以后，门口挂一块“党员户”的牌子，邻居都看得到。社区只知道是哪一户。</Text>
      <Field name="consent" label="本人同意" error={wrong.consent}>
        <Card flush>
          <ListRow
            title="我是党员，同意挂牌"
            note="随时可以撤回"
            side={
              <Switch
                label="我是党员，同意挂牌"
                on={consent}
                onChange={(on) => {
                  setConsent(on);
                  mend('consent');
                }}
              />
            }
          />
        </Card>
      </Field>
    </FormSheet>
  );
}
