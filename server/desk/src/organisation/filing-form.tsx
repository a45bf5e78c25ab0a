import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { partyApi } from '@linli/shared/party/party.api';
import { fileSecretary, type Secretary } from '@linli/shared/party/party.contract';
import {
  compoundTypes,
  secretarySources,
  type CompoundType,
  type SecretarySource,
} from '@linli/shared/party/party.rules';
import { compoundTypeWords, partyFieldWords, secretarySourceWords } from '@linli/shared/party/party.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { secretaryWords } from './secretary-words';

interface Draft {
  readonly compoundType: CompoundType | null;
  readonly source: SecretarySource | null;
  readonly mentorSeatId: string | null;
  readonly day: string;
}

interface FilingFormProps {
  secretary: Secretary;
  mentors: readonly Secretary[];
  onClose: () => void;
}

/** Files one secretary with the street: for what kind of compound, from where, with which mentor, as of which day. */
export function FilingForm({ secretary, mentors, onClose }: FilingFormProps) {
  const empty: Draft = { compoundType: null, source: null, mentorSeatId: null, day: '' };
  const { value, wrong, trouble, busy, change, send } = useForm(empty);
  const file = async () => {
    const { compoundType, source, day } = value;
    const more = value.mentorSeatId ? { mentorSeatId: value.mentorSeatId } : {};
    const ask = { seatId: secretary.seatId, day, ...more };
    const told = { ...ask, compoundType: compoundType ?? undefined, source: source ?? undefined };
    const faults = wordsOfFaults(faultsOf(fileSecretary, told), partyFieldWords, () => 'choose');
    const done = await send(faults, async (key) =>
      compoundType && source ? call(partyApi.file, { body: { ...ask, compoundType, source }, key }) : null,
    );
    if (!done) return;
    await stale(partyApi.filings);
    toast('报给街道了');
    onClose();
  };
  return (
    <Dialog
      title={`报备案：${secretaryWords(secretary)}`}
      onClose={onClose}
      foot={
        <Button big busy={busy} onPress={file}>
          报给街道
        </Button>
      }
    >
      <div className="fields-row">
        <SelectField
          label={partyFieldWords.compoundType}
          options={compoundTypes.map((key) => ({ key, words: compoundTypeWords[key] }))}
          value={value.compoundType}
          error={wrong.compoundType}
          onChange={(compoundType) => change({ compoundType })}
        />
        <SelectField
          label={partyFieldWords.source}
          options={secretarySources.map((key) => ({ key, words: secretarySourceWords[key] }))}
          value={value.source}
          error={wrong.source}
          onChange={(source) => change({ source })}
        />
      </div>
      <div className="fields-row">
        <SelectField
          label={partyFieldWords.mentorSeatId}
          none="没有"
          options={mentors
            .filter(({ seatId }) => seatId !== secretary.seatId)
            .map((one) => ({ key: one.seatId, words: secretaryWords(one) }))}
          value={value.mentorSeatId}
          error={wrong.mentorSeatId}
          onChange={(mentorSeatId) => change({ mentorSeatId })}
        />
        <TextField
          kind="date"
          label={partyFieldWords.day}
          value={value.day}
          error={wrong.day}
          onChange={(day) => change({ day })}
        />
      </div>
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
