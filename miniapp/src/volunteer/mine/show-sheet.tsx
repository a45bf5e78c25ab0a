import { Text } from '@tarojs/components';
import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { reportInApi } from '@linli/shared/report-in/report-in.api';
import { showHelper, type OwnReportIn } from '@linli/shared/report-in/report-in.contract';
import { reportInFaults, reportInFieldWords } from '@linli/shared/report-in/report-in.words';
import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { ListRow } from '../../parts/list-row';
import { Switch } from '../../parts/switch';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface ShowSheetProps {
  one: OwnReportIn;
  onClose: () => void;
  reload: () => Promise<void>;
}

const label = '同意写在本楼的页面上';

/** My name and what I can help with on my building's page, by my own yes. */
export function ShowSheet({ one: { id, shown }, onClose, reload }: ShowSheetProps) {
  const [name, setName] = useState(shown?.name ?? '');
  const [offers, setOffers] = useState(shown?.offers ?? '');
  const [consent, setConsent] = useState(shown !== null);
  const { wrong, trouble, mend, send } = useSending(['name', 'offers', 'consent']);
  async function show() {
    const body = { name, offers, consent };
    const faults = {
      ...wordsOfFaults(faultsOf(showHelper, body), reportInFieldWords, () => 'fill'),
      ...(!consent && { consent: reportInFaults.consent }),
    };
    if (!(await send(faults, (key) => call(reportInApi.show, { params: { id }, body, key })))) return;
    toast('写上了');
    onClose();
    await reload();
  }
  return (
    <FormSheet title="有事请找我" open onClose={onClose} verb="写上" onSend={show} trouble={trouble}>
      <Text className="line">邻居打开本楼的页面能看到。不写电话，要找您就在邻里留个话。</Text>
      <Field name="name" label="怎么称呼" error={wrong.name}>
        <TextLine
          value={name}
          max={20}
          empty="比如 3 楼老方"
          onChange={(text) => {
            setName(text);
            mend('name');
          }}
        />
      </Field>
      <Field name="offers" label="能帮什么" error={wrong.offers}>
        <TextLine
          value={offers}
          max={60}
          empty="比如 换灯泡、量血压"
          onChange={(text) => {
            setOffers(text);
            mend('offers');
          }}
        />
      </Field>
      <Field name="consent" label="本人同意" error={wrong.consent}>
        <Card flush>
          <ListRow
            title={label}
            note="随时可以取下"
            side={
              <Switch
                label={label}
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
