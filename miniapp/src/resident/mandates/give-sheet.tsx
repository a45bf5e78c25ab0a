import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { homeApi } from '@linli/shared/home/home.api';
import { kindWords } from '@linli/shared/home/home.words';
import { mandateApi } from '@linli/shared/mandate/mandate.api';
import { giveMandate, type GivenMandate } from '@linli/shared/mandate/mandate.contract';
import { mandateScopes, type MandateScope } from '@linli/shared/mandate/mandate.rules';
import { mandateFieldWords, scopeWords } from '@linli/shared/mandate/mandate.words';
import { Card } from '../../parts/card';
import { Chips } from '../../parts/chips';
import { DateLine } from '../../parts/date-line';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { Pick } from '../../parts/pick';
import { Sheet } from '../../parts/sheet';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { useRemote } from '../../platform/use-remote';
import { CodeAloud } from '../../parts/code-aloud';

interface GiveSheetProps {
  now: string;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** In the place of somebody of my home: whoever gets the code. */
const another = 'another';

/** Letting somebody act for me: who, what for, until when. Someone of my home may at once, anybody else with a code. */
export function GiveSheet({ now, onClose, reload }: GiveSheetProps) {
  const homes = useRemote(() => call(homeApi.mine), []);
  const [who, setWho] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<MandateScope[]>([]);
  const [until, setUntil] = useState('');
  const [made, setMade] = useState<GivenMandate | null>(null);
  const { wrong, trouble, mend, send } = useSending(['residentId', 'name', 'scopes', 'until']);
  const mates = (homes.value?.homes ?? []).flatMap(({ people }) => people.filter(({ you }) => !you));
  async function give() {
    const chosen = who === another ? { name } : { residentId: who ?? undefined };
    const body = { ...chosen, scopes, until };
    const faults = wordsOfFaults(faultsOf(giveMandate, body), mandateFieldWords, (field) =>
      field === 'scopes' ? 'choose' : 'fill',
    );
    const nobody = {
      ...(!who && { residentId: '先选请谁办' }),
      ...(!scopes.length && { scopes: '先选能办什么' }),
    };
    const given = await send({ ...faults, ...nobody }, (key) => call(mandateApi.give, { body, key }));
    if (!given) return;
    await reload();
    if (given.code) return setMade(given);
    toast('可以替您办了');
    onClose();
  }
  if (made?.code)
    return (
      <Sheet title="代办码" open onClose={onClose}>
        <CodeAloud
          code={made.code}
          title={`把这个码念给${name}`}
          words={`${name}打开邻里，在“我的”里点“我家”、“谁替我办”，再点“输入代办码”。${dayWords(localDate(new Date(made.codeUntil ?? now)))}前有效，只能用一次。`}
        />
      </Sheet>
    );
  const options = mates.map(({ id, name: called, kind }) => ({
    key: id,
    name: called,
    words: kindWords[kind],
  }));
  return (
    <FormSheet title="请人替我办" open onClose={onClose} verb="同意他替我办" onSend={give} trouble={trouble}>
      <Field name="residentId" label="请谁办" error={wrong.residentId}>
        <Card flush>
          <Pick
            options={[...options, { key: another, name: '别的家人、邻居', words: '发一个码给他' }]}
            value={who}
            onChange={(key) => {
              setWho(key);
              mend('residentId');
            }}
          />
        </Card>
      </Field>
      {who === another && (
        <Field name="name" label="怎么称呼" error={wrong.name}>
          <TextLine
            value={name}
            max={20}
            onChange={(text) => {
              setName(text);
              mend('name');
            }}
          />
        </Field>
      )}
      <Field name="scopes" label="能办什么" error={wrong.scopes} note="投票要您自己来，不能代办">
        <Chips
          many
          columns={2}
          options={mandateScopes.map((key) => ({ key, words: scopeWords[key] }))}
          value={scopes}
          onChange={(chosen) => {
            setScopes(chosen);
            mend('scopes');
          }}
        />
      </Field>
      <Field name="until" label="到哪天为止" hint="最长一年" error={wrong.until} note="随时可以停掉">
        <DateLine
          value={until}
          first={localDate(new Date(now))}
          onChange={(day) => {
            setUntil(day);
            mend('until');
          }}
        />
      </Field>
    </FormSheet>
  );
}
