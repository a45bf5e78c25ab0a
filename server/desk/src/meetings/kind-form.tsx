import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { meetingOfficeApi, venueApi } from '@linli/shared/meeting/meeting.api';
import { partyKinds, type PartyKind } from '@linli/shared/meeting/meeting.rules';
import { meetingFieldWords as words, partyKindWords } from '@linli/shared/meeting/meeting.words';
import { saveKind, type MeetingKind } from '@linli/shared/meeting/venue.contract';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { CheckField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

/** A kind of meeting that is named anew, or one more. */
export function KindForm({ kind, onClose }: { kind: MeetingKind | null; onClose: () => void }) {
  const { value, wrong, trouble, busy, change, send } = useForm({
    ...{ name: kind?.name ?? '', open: kind?.open ?? true, parties: kind?.parties ?? ([] as PartyKind[]) },
    ...{ template: kind?.template.join('\n') ?? '', closed: kind?.closed ?? false },
  });
  async function save() {
    const template = value.template.split('\n').flatMap((line) => line.trim() || []);
    const body = { ...value, name: value.name.trim(), template, ...(kind && { code: kind.code }) };
    const faults = wordsOfFaults(faultsOf(saveKind, body), words);
    if (!(await send(faults, (key) => call(venueApi.saveKind, { body, key })))) return;
    await stale(meetingOfficeApi.form);
    toast('存好了');
    onClose();
  }
  return (
    <Dialog
      title={kind ? `改${kind.name}` : '加一种会'}
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={save}>
          存下
        </Button>
      }
    >
      <TextField
        label="名字"
        max={12}
        value={value.name}
        error={wrong.name}
        onChange={(name) => change({ name })}
      />
      <CheckField label="居民能来，要报名" on={value.open} onChange={(open) => change({ open })} />
      <fieldset>
        <legend>一般请哪几方</legend>
        <div className="meetings__moves">
          {partyKinds.map((party) => (
            <CheckField
              key={party}
              label={partyKindWords[party]}
              on={value.parties.includes(party)}
              onChange={(on) =>
                change({
                  parties: on ? [...value.parties, party] : value.parties.filter((one) => one !== party),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <TextField
        label={words.template}
        hint="一行一条"
        lines={4}
        value={value.template}
        error={wrong.template}
        onChange={(template) => change({ template })}
      />
      {kind && (
        <CheckField label="停用，不再排这种会" on={value.closed} onChange={(closed) => change({ closed })} />
      )}
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
