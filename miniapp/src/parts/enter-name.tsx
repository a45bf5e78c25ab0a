import { useState } from 'react';
import { Field } from './field';
import { FormSheet } from './form-sheet';
import { TextLine } from './text-box';
import { useSending } from '../platform/sending';
import { toast } from '../platform/toast';

interface EnterNameProps {
  title: string;
  label: string;
  /** How long the name is kept. */
  note: string;
  faultsOf: (body: { name: string }) => Readonly<Record<string, string>>;
  enter: (body: { name: string }, key: string) => Promise<unknown>;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Somebody without a phone comes too: their name, for as long as it is needed. */
export function EnterName({ title, label, note, faultsOf, enter, onClose, reload }: EnterNameProps) {
  const [name, setName] = useState('');
  const { wrong, trouble, mend, send } = useSending(['name']);
  async function done() {
    const body = { name: name.trim() };
    if (!(await send(faultsOf(body), (key) => enter(body, key)))) return;
    toast('记下了');
    onClose();
    await reload();
  }
  return (
    <FormSheet title={title} open onClose={onClose} verb="记下" onSend={done} trouble={trouble}>
      <Field name="name" label={label} error={wrong.name} note={note}>
        <TextLine
          max={20}
          value={name}
          onDone={done}
          onChange={(text) => {
            setName(text);
            mend('name');
          }}
        />
      </Field>
    </FormSheet>
  );
}
