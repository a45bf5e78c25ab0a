import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { praiseApi } from '@linli/shared/praise/praise.api';
import { proposePraise, type PraiseDesk } from '@linli/shared/praise/praise.contract';
import { praiseFieldWords as names } from '@linli/shared/praise/praise.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

interface PraiseFormProps {
  desk: PraiseDesk;
  onClose: () => void;
}

interface Draft {
  readonly personId: string | null;
  readonly placeId: string | null;
  readonly words: string;
}

/** Proposing words about somebody, who is asked before anybody reads them. */
export function PraiseForm({ desk: { people, places }, onClose }: PraiseFormProps) {
  const { value, wrong, trouble, busy, change, send } = useForm<Draft>({
    personId: null,
    placeId: null,
    words: '',
  });
  async function propose() {
    const { personId, placeId, words } = value;
    const body = { personId: personId ?? '', placeId: placeId ?? '', words: words.trim() };
    const faults = {
      ...wordsOfFaults(faultsOf(proposePraise, body), names),
      ...(!personId && { personId: '先选表扬谁' }),
      ...(!placeId && { placeId: '先选在哪里公开' }),
    };
    if (!(await send(faults, (key) => call(praiseApi.propose, { body, key })))) return;
    toast('去问本人了');
    onClose();
    await stale(praiseApi.desk);
  }
  const options = (all: readonly { id: string; name: string }[]) =>
    all.map(({ id, name }) => ({ key: id, words: name }));
  return (
    <Dialog
      title="写几句表扬"
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={propose}>
          问问本人
        </Button>
      }
    >
      <SelectField
        label={names.personId}
        options={options(people)}
        value={value.personId}
        error={wrong.personId}
        onChange={(personId) => change({ personId })}
      />
      <SelectField
        label={names.placeId}
        options={options(places)}
        value={value.placeId}
        error={wrong.placeId}
        onChange={(placeId) => change({ placeId })}
      />
      <TextField
        label={names.words}
        lines={3}
        max={200}
        hint="写做了什么，不写名次和时长；不写受助人的名字和住处"
        value={value.words}
        error={wrong.words}
        onChange={(words) => change({ words })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
