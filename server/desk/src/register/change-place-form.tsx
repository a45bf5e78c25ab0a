import { useState } from 'react';
import { boardApi } from '@linli/shared/board/board.api';
import { placeApi } from '@linli/shared/place/place.api';
import type { RegisteredPlace } from '@linli/shared/register/hand.contract';
import { registerApi } from '@linli/shared/register/register.api';
import { numberedKinds } from '@linli/shared/register/register.rules';
import { handFaultWords, registerFieldWords as words } from '@linli/shared/register/register.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { wasOf } from './was-of';

/** What a place is called, its number and its phone; over a colleague's change only knowingly. */
export function ChangePlaceForm({ place, onClose }: { place: RegisteredPlace; onClose: () => void }) {
  const [base] = useState(place);
  const { value, wrong, trouble, busy, change, send } = useForm({
    ...{ name: place.name, number: place.number ?? '', phone: place.phone ?? '' },
  });
  const { id, kind } = place;
  const numbered = numberedKinds.includes(kind);
  const theirs = trouble?.code === 'register.stale';
  async function save() {
    const faults = {
      number: numbered && !value.number.trim() ? handFaultWords.number : undefined,
      name: value.name.trim() ? undefined : handFaultWords.name,
    };
    const said = {
      name: value.name.trim(),
      number: numbered ? value.number.trim() : null,
      phone: value.phone.trim() || null,
    };
    const body = { was: wasOf(theirs ? place : base), ...said };
    const done = await send(faults, (key) => call(registerApi.changePlace, { params: { id }, body, key }));
    await stale(registerApi.parts, boardApi.areas, placeApi.pick);
    if (!done) return;
    toast('改好了');
    onClose();
  }
  return (
    <Dialog
      title={`改名称：${place.name}`}
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={save}>
          {theirs ? '用我写的' : '改好'}
        </Button>
      }
    >
      <TroubleLine trouble={trouble} />
      {theirs && <p>{`现在是：${[place.name, place.number, place.phone].filter(Boolean).join('，')}`}</p>}
      {numbered && (
        <TextField
          label={words.number}
          hint="门牌、楼牌上写的是它，改了要换牌子"
          max={10}
          value={value.number}
          error={wrong.number}
          onChange={(number) => change({ number })}
        />
      )}
      <TextField
        label={words.name}
        max={40}
        value={value.name}
        error={wrong.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        label={words.phone}
        kind="tel"
        max={20}
        value={value.phone}
        error={wrong.phone}
        onChange={(phone) => change({ phone })}
      />
    </Dialog>
  );
}
