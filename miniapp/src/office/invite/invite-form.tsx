import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { peopleApi } from '@linli/shared/people/people.api';
import { invite, type Invitation, type RolesToGive } from '@linli/shared/people/people.contract';
import { peopleFieldWords } from '@linli/shared/people/people.words';
import { Button } from '../../parts/button';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import { FormBar } from '../../parts/form-bar';
import { Page } from '../../parts/page';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useDraft } from '../../platform/draft';
import { useSending } from '../../platform/sending';
import { PlaceField } from './place-field';

const empty = { role: '', placeId: '', name: '', workPhone: '', phone: '' };
const order = ['role', 'placeId', 'name', 'workPhone', 'phone'];

interface InviteFormProps {
  offer: RolesToGive;
  onMade: (invitation: Invitation, name: string) => void;
}

/** Which role, where, and who; a phone makes the invitation good for that phone alone. */
export function InviteForm({ offer: { roles, places }, onMade }: InviteFormProps) {
  const { value, change: keep, clear } = useDraft('invite', empty);
  const { wrong, trouble, send, mend } = useSending(order);
  const [search, setSearch] = useState('');
  const role = roles.find(({ code }) => code === value.role);

  function change(part: Partial<typeof empty>) {
    keep(part);
    Object.keys(part).forEach(mend);
  }
  async function submit() {
    const ask = {
      role: value.role,
      placeId: value.placeId,
      name: value.name.trim(),
      workPhone: value.workPhone.trim() || undefined,
      phone: value.phone.trim() || undefined,
    };
    const faults = wordsOfFaults(
      faultsOf(invite, { ...ask }),
      { ...peopleFieldWords, role: '做什么' },
      (name) => (name === 'role' || name === 'placeId' ? 'choose' : 'fill'),
    );
    const made = await send(faults, (key) => call(peopleApi.invite, { body: ask, key }));
    if (!made) return;
    clear();
    onMade(made, ask.name);
  }

  const bar = (
    <FormBar trouble={trouble}>
      <Button big onTap={submit}>
        发邀请码
      </Button>
    </FormBar>
  );
  return (
    <Page bar={bar}>
      <Field name="role" label="做什么" error={wrong.role}>
        <Chips
          columns={2}
          options={roles.map(({ code, name }) => ({ key: code, words: name }))}
          value={value.role ? [value.role] : []}
          onChange={([code]) => change({ role: code ?? '', placeId: '' })}
        />
      </Field>
      {role && (
        <PlaceField
          places={places.filter(({ kind }) => role.kinds.includes(kind))}
          value={value.placeId}
          onChange={(placeId) => change({ placeId })}
          search={search}
          onSearch={setSearch}
          error={wrong.placeId}
        />
      )}
      <Field name="name" label="怎么称呼" error={wrong.name} note="邻居和同事看到的名字">
        <TextLine value={value.name} max={20} empty="比如：周晓禾" onChange={(name) => change({ name })} />
      </Field>
      <Field
        name="workPhone"
        label="工作电话"
        hint="可以不填"
        error={wrong.workPhone}
        note="会写在楼门口的牌子和页面上"
      >
        <TextLine
          value={value.workPhone}
          max={20}
          empty="比如：8555 0118"
          onChange={(workPhone) => change({ workPhone })}
        />
      </Field>
      <Field
        name="phone"
        label="手机号"
        hint="可以不填"
        error={wrong.phone}
        note="填了，邀请码就只有这个手机号能用"
      >
        <TextLine digits value={value.phone} max={11} onChange={(phone) => change({ phone })} />
      </Field>
    </Page>
  );
}
