import { Text } from '@tarojs/components';
import { faultsOf } from '@linli/shared/contract';
import { faultWords, wordsOfFaults } from '@linli/shared/contract.words';
import { doorApi } from '@linli/shared/door/door.api';
import { homeApi } from '@linli/shared/home/home.api';
import { askHome } from '@linli/shared/home/home.contract';
import { residentKinds, type ResidentKind } from '@linli/shared/home/home.rules';
import { homeFieldWords, kindWords } from '@linli/shared/home/home.words';
import { plateWords } from '@linli/shared/place/place.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Choice } from '../../parts/choice';
import { Field } from '../../parts/field';
import { FormBar } from '../../parts/form-bar';
import { Link } from '../../parts/link';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { PhoneButton } from '../../parts/phone-button';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useDraft } from '../../platform/draft';
import { goInstead } from '../../platform/go';
import { useSending } from '../../platform/sending';
import { lookAgain, useSession } from '../../platform/session';
import { toast } from '../../platform/toast';
import { useRemote } from '../../platform/use-remote';

interface MoveInDraft {
  room: string;
  kind: ResidentKind | null;
  name: string;
  phone: string;
}
const empty: MoveInDraft = { room: '', kind: null, name: '', phone: '' };
const order = ['code', 'room', 'kind', 'name', 'phone'];

interface MoveInFormProps {
  code: string;
  onChangeDoor: () => void;
}

/** The room behind a door, who I am there, and the name by which the roll knows me. */
export function MoveInForm({ code, onChangeDoor }: MoveInFormProps) {
  const door = useRemote(() => call(doorApi.door, { params: { code } }), [code]);
  const { value, change: keep, clear } = useDraft<MoveInDraft>(`move-in.${code}`, empty);
  const { wrong, trouble, mend, send } = useSending(order);
  const known = useSession(({ me }) => me?.phone);
  const change = (part: Partial<MoveInDraft>) => {
    keep(part);
    Object.keys(part).forEach(mend);
  };
  async function ask() {
    const { room, kind, name, phone } = value;
    const body = { code, room, name, ...(kind && { kind }), ...(phone && { phone }) };
    const found = wordsOfFaults(faultsOf(askHome, body), homeFieldWords, (field) =>
      field === 'kind' ? 'choose' : 'fill',
    );
    const noPhone = !phone && !known && { phone: faultWords({ why: 'missing' }, homeFieldWords.phone) };
    const made = await send({ ...noPhone, ...found }, (key) =>
      call(homeApi.ask, { body: { ...body, kind: kind ?? 'family' }, key }),
    );
    if (!made) return;
    clear();
    if (made.state === 'confirmed') {
      await lookAgain();
      toast('和名册对上了，您入住了');
    } else toast('交上去了，等核对');
    goInstead('resident/home');
  }
  if (!door.value)
    return (
      <Page>
        <Loading remote={door} />
        <Button kind="line" wide onTap={onChangeDoor}>
          换一个门
        </Button>
      </Page>
    );
  return (
    <Page
      bar={
        <FormBar trouble={trouble} note="网格员或社区来核对，交了就看得到哪天前答复" noteIcon="clock">
          <Button big onTap={ask}>
            申请入住
          </Button>
        </FormBar>
      }
    >
      <Field name="code" label="哪个门" error={wrong.code}>
        <Card>
          <Text className="line strong">{plateWords(door.value.plate)}</Text>
          <Link onTap={onChangeDoor}>不是这个门</Link>
        </Card>
      </Field>
      <Field name="room" label="房号" error={wrong.room} note="写门上的号，比如 502">
        <TextLine value={value.room} max={20} onChange={(room) => change({ room })} />
      </Field>
      <Field name="kind" label="您是谁" error={wrong.kind}>
        <Choice
          options={residentKinds.map((key) => ({ key, words: kindWords[key] }))}
          value={value.kind}
          onChange={(kind) => change({ kind })}
        />
      </Field>
      <Field name="name" label="姓名" error={wrong.name} note="和房产证、租房合同上一样，方便核对">
        <TextLine value={value.name} max={20} onChange={(name) => change({ name })} />
      </Field>
      <Field
        name="phone"
        label="手机号"
        hint={known ? `不填就用 ${known}` : undefined}
        error={wrong.phone}
        note="只给核对的人看，答复以后就删掉。业主用微信里的手机号，和名册对上能马上入住"
      >
        <TextLine digits max={11} value={value.phone} onChange={(phone) => change({ phone })} />
        {!known && <PhoneButton onGiven={() => change({ phone: '' })} />}
      </Field>
    </Page>
  );
}
