import { useState } from 'react';
import { ableApi } from '@linli/shared/able-person/able-person.api';
import { offerAble, type AbleField } from '@linli/shared/able-person/able-person.contract';
import { ableFieldWords } from '@linli/shared/able-person/able-person.words';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { ConsentFields, faultsOfConsents, type Consents } from './consent-fields';
import { FieldChips } from './field-chips';

interface OfferSheetProps {
  place: string | undefined;
  fields: readonly AbleField[];
  onClose: () => void;
  reload: () => Promise<void>;
}

/** I can do something: which field, in my own words, and what I agree to. */
export function OfferSheet({ place, fields, onClose, reload }: OfferSheetProps) {
  const [field, setField] = useState('');
  const [words, setWords] = useState('');
  const [consents, setConsents] = useState<Consents>({ show: null, daily: false, emergency: false });
  const { wrong, trouble, mend, send } = useSending(['field', 'words', 'show', 'daily']);
  async function offer() {
    const body = {
      ...consents,
      show: consents.show ?? 'field',
      field,
      words: words.trim(),
      ...(place && { place }),
    };
    const faults = {
      ...wordsOfFaults(faultsOf(offerAble, body), ableFieldWords, (name) =>
        name === 'field' ? 'choose' : undefined,
      ),
      ...faultsOfConsents(consents),
    };
    if (!(await send(faults, (key) => call(ableApi.offer, { body, key })))) return;
    toast('登记了，社区看过就列出来');
    onClose();
    await reload();
  }
  return (
    <FormSheet title="我会一样" open onClose={onClose} verb="登记" onSend={offer} trouble={trouble}>
      <FieldChips
        fields={fields}
        value={field}
        error={wrong.field}
        onChange={(chosen) => {
          setField(chosen);
          mend('field');
        }}
      />
      <Field name="words" label={ableFieldWords.words} error={wrong.words}>
        <TextLine
          max={200}
          empty="比如：会修水龙头，周末有空"
          value={words}
          onChange={(text) => {
            setWords(text);
            mend('words');
          }}
        />
      </Field>
      <ConsentFields
        value={consents}
        wrong={wrong}
        onChange={(part) => {
          setConsents((before) => ({ ...before, ...part }));
          mend('show' in part ? 'show' : 'daily');
        }}
      />
    </FormSheet>
  );
}
