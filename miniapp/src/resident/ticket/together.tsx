import { useState } from 'react';
import { callStateWords } from '@linli/shared/assignment/assignment.words';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { ListRow } from '../../parts/list-row';
import { TextArea } from '../../parts/text-box';
import { useDraft } from '../../platform/draft';
import { keptWords } from '../../platform/outgoing/submit';
import { useParams } from '../../platform/params';
import { toast } from '../../platform/toast';
import { useMatterMoves } from './use-matter-moves';

interface TogetherProps {
  ticket: TicketDetail;
  reload: () => Promise<void>;
}

/** The units that help with it, and whistling for the property firm while that may be done. */
export function Together({ ticket, reload }: TogetherProps) {
  const { open } = useParams();
  const [calling, setCalling] = useState(open === 'callFirm');
  const { assignments, firmToCall } = ticket;
  const units = assignments.filter(
    ({ unit, state }) => unit && !['dismissed', 'relieved', 'taken'].includes(state),
  );
  if (units.length === 0 && !firmToCall) return null;
  return (
    <Card flush className="mt3">
      {units.map(({ id, unit, state }) => (
        <ListRow key={id} title={unit ?? ''} note={toResidents[state] ?? callStateWords[state]} />
      ))}
      {firmToCall && (
        <ListRow
          icon="bell"
          title="吹哨叫物业"
          note={`请${firmToCall}来一起办，每一轮一次`}
          onTap={() => setCalling(true)}
        />
      )}
      {firmToCall && calling && (
        <CallSheet ticket={ticket} firm={firmToCall} reload={reload} onClose={() => setCalling(false)} />
      )}
    </Card>
  );
}

const toResidents: Partial<Record<TicketDetail['assignments'][number]['state'], string>> = {
  awaited: '请过了，等他们报到',
  excused: '来不了，在另外找人',
  ended: '一起办过',
};

function CallSheet({ ticket, firm, reload, onClose }: TogetherProps & { firm: string; onClose: () => void }) {
  const draft = useDraft(`callFirm.${ticket.id}`, { words: '' });
  const { wrong, trouble, make } = useMatterMoves(ticket, reload);
  const { words } = draft.value;
  async function send() {
    const made = await make('callFirm', words.trim() ? { words } : {}, { draft });
    if (!made) return;
    onClose();
    toast(made === 'kept' ? keptWords : '吹过哨了，等物业报到');
  }
  return (
    <FormSheet title={`吹哨叫${firm}`} open onClose={onClose} verb="吹哨" onSend={send} trouble={trouble}>
      <Field
        name="words"
        label="想跟物业说什么"
        hint="可以不写"
        error={wrong.words}
        note="物业会看到这件事，来了要报到；社区也看得到"
      >
        <TextArea
          value={words}
          empty="比如：水已经流到楼道了"
          onChange={(typed) => draft.change({ words: typed })}
        />
      </Field>
    </FormSheet>
  );
}
