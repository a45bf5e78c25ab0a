import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { faultWords } from '@linli/shared/contract.words';
import { peopleApi } from '@linli/shared/people/people.api';
import { renameMe, type Me } from '@linli/shared/people/people.contract';
import { peopleFieldWords } from '@linli/shared/people/people.words';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { lookAgain } from '../../platform/session';
import { toast } from '../../platform/toast';
import { TakeBack } from './take-back';

/** What the people who handle my matters call me. */
export function NameSheet({ me, onClose }: { me: Me; onClose: () => void }) {
  const [name, setName] = useState(me.name ?? '');
  const { wrong, trouble, mend, send } = useSending(['name']);
  async function rename() {
    const fault = faultsOf(renameMe, { name }).name;
    const faults = fault ? { name: faultWords(fault, peopleFieldWords.name) } : {};
    if (!(await send(faults, (key) => call(peopleApi.rename, { body: { name }, key }).then(lookAgain))))
      return;
    toast('改好了');
    onClose();
  }
  return (
    <FormSheet title="称呼" open onClose={onClose} verb="就叫这个" onSend={rename} trouble={trouble}>
      <Field name="name" label="怎么称呼您" error={wrong.name} note="只有办理人看得到，像“王奶奶”就行。">
        <TextLine
          max={20}
          value={name}
          onDone={rename}
          onChange={(text) => {
            setName(text);
            mend('name');
          }}
        />
      </Field>
      {me.name && <TakeBack what="称呼" route={peopleApi.withdrawName} onDone={onClose} />}
    </FormSheet>
  );
}
