import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { homeApi } from '@linli/shared/home/home.api';
import { vouchFor, type OwnHome, type Vouched } from '@linli/shared/home/home.contract';
import type { ResidentKind } from '@linli/shared/home/home.rules';
import { adultWords, homeFieldWords, kindWords } from '@linli/shared/home/home.words';
import { Card } from '../../parts/card';
import { Choice } from '../../parts/choice';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { ListRow } from '../../parts/list-row';
import { Sheet } from '../../parts/sheet';
import { Switch } from '../../parts/switch';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { CodeAloud } from '../../parts/code-aloud';

interface VouchSheetProps {
  home: OwnHome;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Letting somebody of my home in: who they are, then the code for them. */
export function VouchSheet({
  home: { homeId, kind: mine, vouchFor: kinds },
  onClose,
  reload,
}: VouchSheetProps) {
  const [kind, setKind] = useState<ResidentKind | null>(kinds.length === 1 ? (kinds[0] ?? null) : null);
  const [name, setName] = useState('');
  const [adult, setAdult] = useState(false);
  const [made, setMade] = useState<Vouched | null>(null);
  const { wrong, trouble, mend, send } = useSending(['kind', 'name', 'adult']);
  const owns = mine === 'owner';
  async function vouch() {
    const body = { homeId, name, ...(kind && { kind }), ...(!owns && { adult }) };
    const faults = {
      ...wordsOfFaults(faultsOf(vouchFor, body), { ...homeFieldWords, kind: '是您的什么人' }, (field) =>
        field === 'kind' ? 'choose' : 'fill',
      ),
      ...(!owns && !adult && { adult: adultWords }),
    };
    const vouched = await send(faults, (key) =>
      call(homeApi.vouch, { body: { ...body, kind: kind ?? 'family' }, key }),
    );
    if (!vouched) return;
    setMade(vouched);
    await reload();
  }
  if (made)
    return (
      <Sheet title="入住码" open onClose={onClose}>
        <CodeAloud
          code={made.code}
          title={`把这个码念给${name}`}
          words={`${name}打开邻里，在“我的”里点“我家”，再点“输入入住码”。${dayWords(localDate(new Date(made.until)))}前有效，只能用一次；关掉就不再显示，忘了就收回重发。`}
        />
      </Sheet>
    );
  return (
    <FormSheet title="请家里人来" open onClose={onClose} verb="发入住码" onSend={vouch} trouble={trouble}>
      {kinds.length > 1 && (
        <Field name="kind" label="是您的什么人" error={wrong.kind}>
          <Choice
            options={kinds.map((key) => ({ key, words: kindWords[key] }))}
            value={kind}
            onChange={(chosen) => {
              setKind(chosen);
              mend('kind');
            }}
          />
        </Field>
      )}
      <Field name="name" label="怎么称呼" error={wrong.name} note="家里人都看得到">
        <TextLine
          value={name}
          max={20}
          onChange={(text) => {
            setName(text);
            mend('name');
          }}
        />
      </Field>
      {!owns && (
        <Field name="adult" label="请确认" error={wrong.adult}>
          <Card flush>
            <ListRow
              title="我已成年"
              note="请家人来，要成年住户说了算"
              side={
                <Switch
                  label="我已成年"
                  on={adult}
                  onChange={(on) => {
                    setAdult(on);
                    mend('adult');
                  }}
                />
              }
            />
          </Card>
        </Field>
      )}
    </FormSheet>
  );
}
