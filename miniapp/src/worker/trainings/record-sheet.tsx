import { useState } from 'react';
import { careApi } from '@linli/shared/care/care.api';
import { recordVisit, untoldHelp, type OwnVisit } from '@linli/shared/care/care.contract';
import { careOutcomes, type CareOutcome } from '@linli/shared/care/care.rules';
import { careFieldWords, careOutcomeWords } from '@linli/shared/care/care.words';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { HelpFields, type Help } from './help-fields';

interface RecordSheetProps {
  visit: OwnVisit;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** How a visit went, in one of a few words; where help is needed, the matter that is entered for them. */
export function RecordSheet({ visit: { id, version, home, placeId }, onClose, reload }: RecordSheetProps) {
  const [outcome, setOutcome] = useState<CareOutcome | null>(null);
  const [help, setHelp] = useState<Help>({ category: null, words: '', name: '', phone: '', consent: false });
  const { wrong, trouble, mend, send } = useSending([
    'outcome',
    'category',
    'words',
    'name',
    'phone',
    'consent',
  ]);
  async function record() {
    const matter = outcome === 'help' ? matterOf(help) : {};
    const body = { version, outcome: outcome ?? 'well', ...matter };
    const { category, words } = untoldHelp(body);
    const lacks = { ...(category && { category }), ...(words && { words }) };
    const faults = {
      ...wordsOfFaults({ ...faultsOf(recordVisit, body), ...lacks }, careFieldWords, (field) =>
        field === 'category' ? 'choose' : 'fill',
      ),
      ...(!outcome && { outcome: '先选去得怎么样' }),
      ...(outcome === 'help' && !help.consent && { consent: '先问过本人，同意了再登记' }),
    };
    if (!(await send(faults, (key) => call(careApi.record, { params: { id }, body, key })))) return;
    toast(outcome === 'help' ? '记下了，也报上去了' : '记下了');
    onClose();
    await reload();
  }
  return (
    <FormSheet title={home} open onClose={onClose} verb="记下" onSend={record} trouble={trouble}>
      <Field
        name="outcome"
        label={careFieldWords.outcome}
        error={wrong.outcome}
        note="只记这一次怎么样，不给人贴标签，不拍照"
      >
        <Chips
          columns={2}
          options={careOutcomes.map((key) => ({ key, words: careOutcomeWords[key] }))}
          value={outcome ? [outcome] : []}
          onChange={([chosen]) => {
            setOutcome(chosen ?? null);
            mend('outcome');
          }}
        />
      </Field>
      {outcome === 'help' && (
        <HelpFields
          placeId={placeId}
          value={help}
          wrong={wrong}
          fill={(part, field) => {
            setHelp((before) => ({ ...before, ...part }));
            mend(field);
          }}
        />
      )}
    </FormSheet>
  );
}

const matterOf = ({ category, words, name, phone, consent }: Help) => ({
  category: category ?? undefined,
  words: words.trim() || undefined,
  name: name.trim() || undefined,
  phone: phone.trim() || undefined,
  consent,
});
