import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { callBackApi } from '@linli/shared/callback/callback.api';
import {
  recordFaults,
  type CallBack,
  type CallBacks,
  type RecordCall,
} from '@linli/shared/callback/callback.contract';
import { callResults, type CallResult } from '@linli/shared/callback/callback.rules';
import { callBackFieldWords, callResultWords } from '@linli/shared/callback/callback.words';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { dueWords, overdueWords, whenWords } from '@linli/shared/deadline/deadline.words';
import { plateWords } from '@linli/shared/place/place.words';
import { solvedAnswers } from '@linli/shared/rating/rating.rules';
import { solvedWords, starWords } from '@linli/shared/rating/rating.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { CheckField, PickField, SelectField, TextField } from '../parts/field';
import { Pill } from '../parts/pill';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';

/** Who was drawn to be called, each with what they were told; the number shows for the call only. */
export function CallDesk({ asked }: { asked: UseQueryResult<CallBacks> }) {
  return (
    <div className="sheet-page">
      <Waiting asked={asked}>
        {({ calls, now }) =>
          calls.length === 0 ? (
            <p className="empty">没有要回访的。抽签抽到的会到这里来。</p>
          ) : (
            calls.map((one) => (
              <CallCard key={one.id} one={one} now={new Date(now)} onDone={() => void asked.refetch()} />
            ))
          )
        }
      </Waiting>
    </div>
  );
}

function CallCard({ one, now, onDone }: { one: CallBack; now: Date; onDone: () => void }) {
  const { id, number, category, plate, answer, name, due, late, tries, againAt } = one;
  const [phone, setPhone] = useState<string | null>(null);
  const [noting, setNoting] = useState(false);
  const { value: noFields, trouble, busy, send } = useForm({});
  async function reveal() {
    const found = await send(noFields, (key) =>
      call(callBackApi.reveal, { params: { id }, body: { reason: '回访' }, key }),
    );
    if (found) setPhone(found.phone);
  }
  return (
    <article className="card review-card">
      <div className="between">
        <h2 className="pane-title">{name ?? '报事的邻居'}</h2>
        {tries > 0 && <Pill look="wait" icon="again" words="打过一次没通" />}
      </div>
      <p className="quiet">
        {plateWords(plate)} · {category} · 编号 {number}
      </p>
      {answer && <p>办理人说：{answer}</p>}
      <p className={late ? 'over' : undefined}>
        {(late ? overdueWords : dueWords)('callback', new Date(due), now)}
      </p>
      {againAt && <p className="quiet">{whenWords(new Date(againAt), now)} 以后再打一次</p>}
      <TroubleLine trouble={trouble} />
      <div className="flex">
        {phone ? (
          <a href={`tel:${phone}`}>{phone}</a>
        ) : (
          <Button kind="line" icon="phone" busy={busy} off={againAt ? '刚打过一次' : false} onPress={reveal}>
            看电话
          </Button>
        )}
        <Button kind="line" icon="write" onPress={() => setNoting(true)}>
          记结果
        </Button>
      </div>
      {noting && (
        <NoteCall
          id={id}
          onClose={() => {
            setNoting(false);
            onDone();
          }}
        />
      )}
    </article>
  );
}

interface Note {
  result: CallResult | null;
  solved: (typeof solvedAnswers)[number] | null;
  stars: string | null;
  pressed: boolean;
  words: string;
}

const stars = ([1, 2, 3, 4, 5] as const).map((key) => ({ key: `${key}`, words: starWords[key] }));

function NoteCall({ id, onClose }: { id: string; onClose: () => void }) {
  const { value, wrong, trouble, busy, change, send } = useForm<Note>({
    result: null,
    solved: null,
    stars: null,
    pressed: false,
    words: '',
  });
  const reached = value.result === 'reached';
  async function note() {
    const words = value.words.trim();
    const ask: Partial<RecordCall> = {
      ...(value.result && { result: value.result }),
      ...(reached && {
        ...(value.solved && { solved: value.solved }),
        ...(value.stars && { stars: Number(value.stars) }),
        pressed: value.pressed,
        ...(words && { words }),
      }),
    };
    const faults = wordsOfFaults(recordFaults(ask), callBackFieldWords, (name) =>
      name === 'words' ? 'write' : 'choose',
    );
    const done = await send(faults, (key) =>
      call(callBackApi.record, { params: { id }, body: ask as RecordCall, key }),
    );
    if (!done) return;
    toast('记下了');
    onClose();
  }
  return (
    <Dialog
      title="记下结果"
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={note}>
          记下
        </Button>
      }
    >
      <PickField
        label="打通了吗"
        options={callResults.map((key) => ({ key, words: callResultWords[key] }))}
        value={value.result}
        error={wrong.result}
        onChange={(result) => change({ result })}
      />
      {reached && (
        <>
          <SelectField
            label="解决了吗"
            options={solvedAnswers.map((key) => ({ key, words: solvedWords[key] }))}
            value={value.solved}
            error={wrong.solved}
            onChange={(solved) => change({ solved })}
          />
          <SelectField
            label="满意吗"
            options={stars}
            value={value.stars}
            error={wrong.stars}
            onChange={(chosen) => change({ stars: chosen })}
          />
          <CheckField label="有人请他改评价" on={value.pressed} onChange={(pressed) => change({ pressed })} />
          <TextField
            label="他说了什么"
            lines={3}
            max={500}
            value={value.words}
            error={wrong.words}
            onChange={(words) => change({ words })}
          />
        </>
      )}
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
