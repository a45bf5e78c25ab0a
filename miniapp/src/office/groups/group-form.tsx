import { groupApi } from '@linli/shared/group/group.api';
import { putGroup, type ChatGroups } from '@linli/shared/group/group.contract';
import { groupFieldWords } from '@linli/shared/group/group.words';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { Button } from '../../parts/button';
import { DateLine } from '../../parts/date-line';
import { Field } from '../../parts/field';
import { FormBar } from '../../parts/form-bar';
import { Page } from '../../parts/page';
import { Pick } from '../../parts/pick';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useDraft } from '../../platform/draft';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { PlaceField } from './place-field';

interface GroupFormProps {
  owners: ChatGroups['owners'];
  onClose: () => void;
  onDone: () => Promise<void>;
}

const empty = { placeId: '', place: '', name: '', purpose: '', ownerId: '', since: '' };
const chosen = ['placeId', 'ownerId', 'since'];

/** A group as it is put down: where, its name, what for, who looks after it, since when. */
export function GroupForm({ owners, onClose, onDone }: GroupFormProps) {
  const { value, change: keep, clear } = useDraft('group', empty);
  const { wrong, trouble, send, mend } = useSending(Object.keys(putGroup));
  function change(part: Partial<typeof empty>) {
    keep(part);
    for (const name of Object.keys(part)) mend(name);
  }
  async function put() {
    const { placeId, name, purpose, ownerId, since } = value;
    const body = { placeId, name: name.trim(), purpose: purpose.trim(), ownerId, since };
    const faults = wordsOfFaults(faultsOf(putGroup, body), groupFieldWords, (field) =>
      chosen.includes(field) ? 'choose' : undefined,
    );
    const done = await send(faults, (key) => call(groupApi.put, { body, key }));
    if (!done) return;
    clear();
    toast('登记好了');
    await onDone();
  }
  return (
    <Page
      bar={
        <FormBar
          trouble={trouble}
          second={
            <Button kind="line" big onTap={onClose}>
              先不登记
            </Button>
          }
        >
          <Button big onTap={put}>
            登记
          </Button>
        </FormBar>
      }
    >
      <PlaceField
        chosen={value.place}
        error={wrong.placeId}
        onChange={({ id, name }) => change({ placeId: id, place: name })}
      />
      <Field name="name" label={groupFieldWords.name} error={wrong.name}>
        <TextLine value={value.name} max={40} onChange={(name) => change({ name })} />
      </Field>
      <Field name="purpose" label={groupFieldWords.purpose} error={wrong.purpose}>
        <TextLine
          value={value.purpose}
          empty="比如：发通知，互相帮忙"
          onChange={(purpose) => change({ purpose })}
        />
      </Field>
      <Field name="ownerId" label={groupFieldWords.ownerId} error={wrong.ownerId}>
        <Pick
          options={owners.map(({ personId: key, name, roleName: words }) => ({ key, name, words }))}
          value={value.ownerId || null}
          onChange={(ownerId) => change({ ownerId })}
        />
      </Field>
      <Field name="since" label={groupFieldWords.since} error={wrong.since}>
        <DateLine value={value.since} onChange={(since) => change({ since })} />
      </Field>
    </Page>
  );
}
