import { Text } from '@tarojs/components';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { mandateApi } from '@linli/shared/mandate/mandate.api';
import { writeMandate } from '@linli/shared/mandate/mandate.contract';
import { mandateScopes, type MandateScope } from '@linli/shared/mandate/mandate.rules';
import { consentFirstWords, mandateFieldWords, scopeWords } from '@linli/shared/mandate/mandate.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Chips } from '../../parts/chips';
import { DateLine } from '../../parts/date-line';
import { Field } from '../../parts/field';
import { FormBar } from '../../parts/form-bar';
import { ListRow } from '../../parts/list-row';
import { Page } from '../../parts/page';
import { Switch } from '../../parts/switch';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { moment } from '../../platform/clock';
import { useDraft } from '../../platform/draft';
import { back } from '../../platform/go';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

const empty = {
  subjectName: '',
  subjectPhone: '',
  agentName: '',
  agentPhone: '',
  scopes: [] as MandateScope[],
  until: '',
  heardBy: '',
  consent: false,
};
type ConsentDraft = typeof empty;
const lines = [
  { field: 'subjectName', digits: false, hint: undefined, note: '要人替办的那一位' },
  { field: 'subjectPhone', digits: true, hint: '可以不填', note: '填了，他能收到通知，也能自己停掉' },
  { field: 'agentName', digits: false, hint: undefined, note: undefined },
  { field: 'agentPhone', digits: true, hint: undefined, note: '用这个手机号登录的人，能替他办' },
] as const;
const order = [...lines.map(({ field }) => field), 'scopes', 'until', 'heardBy', 'consent'];

/** Whose consent, for whom, what for, until when, and who heard it said. */
export function ConsentForm({ place }: { place: { placeId: string; words: string } }) {
  const { value, change: keep, clear } = useDraft<ConsentDraft>(`consent.${place.placeId}`, empty);
  const { wrong, trouble, mend, send } = useSending(order);
  const change = (part: Partial<ConsentDraft>) => {
    keep(part);
    Object.keys(part).forEach(mend);
  };
  async function write() {
    const { subjectPhone, ...rest } = value;
    const body = { placeId: place.placeId, ...rest, ...(subjectPhone && { subjectPhone }) };
    const faults = wordsOfFaults(faultsOf(writeMandate, body), mandateFieldWords);
    const more = {
      ...(!value.scopes.length && { scopes: '先选能办什么' }),
      ...(!value.consent && { consent: consentFirstWords }),
    };
    if (!(await send({ ...faults, ...more }, (key) => call(mandateApi.write, { body, key })))) return;
    clear();
    toast('记下了');
    back();
  }
  return (
    <Page
      bar={
        <FormBar trouble={trouble} note="每替他办一次，他都会收到通知">
          <Button big onTap={write}>
            记下来
          </Button>
        </FormBar>
      }
    >
      <Text className="line strong">{place.words}</Text>
      {lines.map(({ field, digits, hint, note }) => (
        <Field
          key={field}
          name={field}
          label={mandateFieldWords[field]}
          hint={hint}
          error={wrong[field]}
          note={note}
        >
          <TextLine
            digits={digits}
            max={digits ? 11 : 20}
            value={value[field]}
            onChange={(text) => change({ [field]: text })}
          />
        </Field>
      ))}
      <Field name="scopes" label="能办什么" error={wrong.scopes} note="投票不能代办">
        <Chips
          many
          columns={2}
          options={mandateScopes.map((key) => ({ key, words: scopeWords[key].replace('我', '他') }))}
          value={value.scopes}
          onChange={(scopes) => change({ scopes })}
        />
      </Field>
      <Field name="until" label="到哪天为止" hint="最长一年" error={wrong.until}>
        <DateLine
          value={value.until}
          first={localDate(new Date(moment()))}
          onChange={(until) => change({ until })}
        />
      </Field>
      <Field name="heardBy" label="谁在场听到" error={wrong.heardBy} note="除您以外的一位">
        <TextLine value={value.heardBy} max={20} onChange={(heardBy) => change({ heardBy })} />
      </Field>
      <Field name="consent" label="问过本人" error={wrong.consent}>
        <Card flush>
          <ListRow
            title="本人同意"
            note="当面或电话里亲口说的，告诉过随时能停"
            side={<Switch label="本人同意" on={value.consent} onChange={(consent) => change({ consent })} />}
          />
        </Card>
      </Field>
    </Page>
  );
}
