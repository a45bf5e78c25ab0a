import { useState } from 'react';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import type { TicketMove } from '@linli/shared/ticket/ticket.rules';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { FormBar, FormFoot } from '../../parts/form-bar';
import { Sheet } from '../../parts/sheet';
import { TextArea } from '../../parts/text-box';
import { useDraft } from '../../platform/draft';
import { keptWords } from '../../platform/outgoing/submit';
import { useParams } from '../../platform/params';
import { toast } from '../../platform/toast';
import { useMatterMoves } from './use-matter-moves';

interface InspectorBarProps {
  ticket: TicketDetail;
  reload: () => Promise<void>;
}

type Saying = Extract<TicketMove, 'remark' | 'question'>;
const copy: Record<Saying, { title: string; label: string; empty: string; note: string; done: string }> = {
  remark: {
    title: '提意见',
    label: '看到什么，怎么办好',
    empty: '比如：同一个灯这个月坏了三次',
    note: '社区会看到并答复，报事的邻居看不到您写的',
    done: '提给社区了',
  },
  question: {
    title: '请社区核对',
    label: '哪里没办好',
    empty: '比如：昨晚去看，灯还是不亮',
    note: '由没办过的人核对，两个工作日内有结果；每一轮一次',
    done: '社区会核对',
  },
};

/** What an inspector of the owners may say: a remark at any time, and after the answer a question that brings it to review. */
export function InspectorBar({ ticket, reload }: InspectorBarProps) {
  const { open } = useParams();
  // what came back to be changed stands open
  const [saying, setSaying] = useState<Saying | null>(open === 'remark' || open === 'question' ? open : null);
  const may = (move: Saying) => ticket.openMoves.includes(move);
  if (!may('remark') && !may('question')) return null;
  return (
    <>
      <FormBar
        trouble={null}
        second={
          may('question') && (
            <Button big kind="line" icon="review" onTap={() => setSaying('question')}>
              请社区核对
            </Button>
          )
        }
      >
        <Button big icon="write" onTap={() => setSaying('remark')}>
          提意见
        </Button>
      </FormBar>
      {saying && <SaySheet ticket={ticket} reload={reload} saying={saying} onClose={() => setSaying(null)} />}
    </>
  );
}

function SaySheet({
  ticket,
  reload,
  saying,
  onClose,
}: InspectorBarProps & { saying: Saying; onClose: () => void }) {
  const { title, label, empty, note, done } = copy[saying];
  const draft = useDraft(`${saying}.${ticket.id}`, { words: '' });
  const { wrong, trouble, mend, make } = useMatterMoves(ticket, reload);
  const { words } = draft.value;
  async function say() {
    const made = await make(saying, words.trim() ? { words } : {}, { draft });
    if (!made) return;
    onClose();
    toast(made === 'kept' ? keptWords : done);
  }
  return (
    <Sheet
      title={title}
      open
      onClose={onClose}
      foot={
        <FormFoot trouble={trouble} note={note}>
          <Button big onTap={say}>
            提交
          </Button>
        </FormFoot>
      }
    >
      <Field name="words" label={label} error={wrong.words}>
        <TextArea
          max={500}
          value={words}
          empty={empty}
          onChange={(typed) => {
            draft.change({ words: typed });
            mend('words');
          }}
        />
      </Field>
    </Sheet>
  );
}
