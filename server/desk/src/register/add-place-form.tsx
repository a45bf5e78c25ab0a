import { isDate, localDate } from '@linli/shared/deadline/shanghai.rules';
import type { PlaceParts } from '@linli/shared/register/hand.contract';
import { registerApi } from '@linli/shared/register/register.api';
import { numberedKinds, type HandKind } from '@linli/shared/register/register.rules';
import {
  handFaultWords,
  placeKindWords,
  registerFieldWords as words,
} from '@linli/shared/register/register.words';
import { boardApi } from '@linli/shared/board/board.api';
import { placeApi } from '@linli/shared/place/place.api';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

interface AddPlaceFormProps {
  kind: HandKind;
  all: PlaceParts;
  onClose: () => void;
}

/** A new place in the one that is looked at: its number or name, from which day on, and whose grid a door is. */
export function AddPlaceForm({ kind, all: { place, grids, now }, onClose }: AddPlaceFormProps) {
  const { value, wrong, trouble, busy, change, send } = useForm({
    ...{ number: '', name: '', phone: '', since: localDate(new Date(now)) },
    gridId: null as string | null,
  });
  const numbered = numberedKinds.includes(kind);
  const door = kind === 'entrance' || kind === 'open_place';
  async function add() {
    const { number, name, phone, since, gridId } = value;
    const body = {
      ...{ parentId: place.id, kind, since },
      ...(numbered && { number: number.trim() }),
      ...(name.trim() && { name: name.trim() }),
      ...(phone.trim() && { phone: phone.trim() }),
      ...(gridId && { gridId }),
    };
    const faults = {
      number: numbered && !number.trim() ? handFaultWords.number : undefined,
      name: !numbered && !name.trim() ? handFaultWords.name : undefined,
      since: isDate(since) ? undefined : handFaultWords.day,
    };
    if (!(await send(faults, (key) => call(registerApi.addPlace, { body, key })))) return;
    await stale(registerApi.parts, boardApi.areas, placeApi.pick);
    toast('登记好了');
    onClose();
  }
  return (
    <Dialog
      title={`在${place.name}加一个${placeKindWords[kind]}`}
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={add}>
          登记
        </Button>
      }
    >
      {numbered && (
        <TextField
          label={words.number}
          hint="只写号数，比如 12"
          max={10}
          value={value.number}
          error={wrong.number}
          onChange={(number) => change({ number })}
        />
      )}
      <TextField
        label={words.name}
        hint={numbered ? '可以不填，照号数叫' : undefined}
        max={40}
        value={value.name}
        error={wrong.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        label={words.phone}
        hint="可以不填"
        kind="tel"
        max={20}
        value={value.phone}
        error={wrong.phone}
        onChange={(phone) => change({ phone })}
      />
      <TextField
        label={words.since}
        kind="date"
        value={value.since}
        error={wrong.since}
        onChange={(since) => change({ since })}
      />
      {door && (
        <SelectField
          label={words.gridId}
          hint="先不定也行，报的事由社区来派"
          none="先不定"
          options={grids.map(({ id, name }) => ({ key: id, words: name }))}
          value={value.gridId}
          error={wrong.gridId}
          onChange={(gridId) => change({ gridId })}
        />
      )}
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
