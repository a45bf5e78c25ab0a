import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { faultWords } from '@linli/shared/contract.words';
import { peopleApi } from '@linli/shared/people/people.api';
import { acceptInvitation } from '@linli/shared/people/people.contract';
import { peopleFieldWords } from '@linli/shared/people/people.words';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { useSession } from '../../platform/session';
import { toast } from '../../platform/toast';
import { typedCode } from '../../platform/typed-code';

/** Taking up a post with the code somebody in charge gave me. */
export function InvitationSheet({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const { wrong, trouble, mend, send } = useSending(['code']);
  async function accept() {
    const body = { code: typedCode(typed) };
    const fault = faultsOf(acceptInvitation, body).code;
    const faults = fault ? { code: faultWords(fault, peopleFieldWords.code) } : {};
    const me = await send(faults, (key) => call(peopleApi.acceptInvitation, { body, key }));
    if (!me) return;
    useSession.setState({ me, known: true });
    toast('加入了');
    onClose();
  }
  return (
    <FormSheet title="输入邀请码" open onClose={onClose} verb="加入" onSend={accept} trouble={trouble}>
      <Field
        name="code"
        label="邀请码"
        error={wrong.code}
        note="网格员、物业和社区的人用，由社区发给您，8 位。"
      >
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
