import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { groupApi } from '@linli/shared/group/group.api';
import { putGroup, type ChatGroups } from '@linli/shared/group/group.contract';
import { groupFieldWords } from '@linli/shared/group/group.words';
import type { PageProps } from '../page-props';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { ownPlaces } from './own-places';
import { PlaceTree, type ChosenPlace } from './place-tree';

const empty = {
  place: null as ChosenPlace | null,
  name: '',
  purpose: '',
  ownerId: null as string | null,
  since: '',
};
const chosen = ['placeId', 'ownerId', 'since'];

interface GroupFormProps extends PageProps, Pick<ChatGroups, 'owners'> {
  onClose: () => void;
}

/** A group as it is put down: where, its name, what for, who looks after it, since when. */
export function GroupForm({ me, owners, onClose }: GroupFormProps) {
  const { value, wrong, trouble, busy, change, send } = useForm(empty);
  async function put() {
    const { place, name, purpose, ownerId, since } = value;
    const body = {
      ...{ placeId: place?.id ?? '', name: name.trim(), purpose: purpose.trim() },
      ...{ ownerId: ownerId ?? '', since },
    };
    const faults = wordsOfFaults(faultsOf(putGroup, body), groupFieldWords, (field) =>
      chosen.includes(field) ? 'choose' : undefined,
    );
    const done = await send(faults, (key) => call(groupApi.put, { body, key }));
    if (!done) return;
    await stale(groupApi.list);
    toast('登记好了');
    onClose();
  }
  return (
    <Dialog
      title="登记一个群"
      onClose={onClose}
      foot={
        <>
          <Button kind="line" big onPress={onClose}>
            先不登记
          </Button>
          <Button big busy={busy} onPress={put}>
            登记
          </Button>
        </>
      }
    >
      <PlaceTree
        one
        label={groupFieldWords.placeId}
        roots={ownPlaces(me)}
        chosen={value.place ? [value.place] : []}
        onChange={([place = null]) => change({ place })}
        error={wrong.placeId}
      />
      <TextField
        label={groupFieldWords.name}
        max={40}
        value={value.name}
        onChange={(name) => change({ name })}
        error={wrong.name}
      />
      <TextField
        label={groupFieldWords.purpose}
        hint="比如：发通知，互相帮忙"
        max={100}
        value={value.purpose}
        onChange={(purpose) => change({ purpose })}
        error={wrong.purpose}
      />
      <SelectField
        label={groupFieldWords.ownerId}
        options={owners.map(({ personId: key, name, roleName }) => ({ key, words: `${name}，${roleName}` }))}
        value={value.ownerId}
        onChange={(ownerId) => change({ ownerId })}
        error={wrong.ownerId}
      />
      <TextField
        label={groupFieldWords.since}
        kind="date"
        value={value.since}
        onChange={(since) => change({ since })}
        error={wrong.since}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
