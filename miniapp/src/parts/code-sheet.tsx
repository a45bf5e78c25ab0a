import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { faultWords } from '@linli/shared/contract.words';
import { acceptInvitation, type AcceptInvitation } from '@linli/shared/people/people.contract';
import type { Route } from '@linli/shared/route';
import { call } from '../platform/call';
import { useSending } from '../platform/sending';
import { typedCode } from '../platform/typed-code';
import { Field } from './field';
import { FormSheet } from './form-sheet';
import { TextLine } from './text-box';

interface CodeSheetProps<Reply> {
  title: string;
  /** What the code is called. */
  name: string;
  note: string;
  verb: string;
  route: Route<AcceptInvitation, Reply>;
  /** It was taken; what follows, and closing, is the page's own business. */
  onDone: (reply: Reply) => unknown;
  onClose: () => void;
}

/** Taking up what somebody offered me, by the eight characters that they gave me. */
export function CodeSheet<Reply>({ title, name, note, verb, route, onDone, onClose }: CodeSheetProps<Reply>) {
  const [typed, setTyped] = useState('');
  const { wrong, trouble, mend, send } = useSending(['code']);
  async function accept() {
    const body = { code: typedCode(typed) };
    const fault = faultsOf(acceptInvitation, body).code;
    const faults = fault ? { code: faultWords(fault, name) } : {};
    const reply = await send(faults, (key) => call(route, { body, key }));
    if (reply) await onDone(reply);
  }
  return (
    <FormSheet title={title} open onClose={onClose} verb={verb} onSend={accept} trouble={trouble}>
      <Field name="code" label={name} error={wrong.code} note={note}>
        <TextLine
          max={12}
          value={typed}
          onDone={accept}
          onChange={(text) => {
            setTyped(text);
            mend('code');
          }}
        />
      </Field>
    </FormSheet>
  );
}
