import { View } from '@tarojs/components';
import { useState } from 'react';
import { bulletinOfficeApi } from '@linli/shared/bulletin/bulletin.api';
import type { OfficeBulletin } from '@linli/shared/bulletin/bulletin.contract';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { FormBar } from '../../parts/form-bar';
import { FormSheet } from '../../parts/form-sheet';
import { TextArea } from '../../parts/text-box';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface MovesProps {
  bulletin: OfficeBulletin;
  reload: () => Promise<void>;
}

const asks = {
  sendBack: { title: '退回去改', field: 'words', label: '要改什么', verb: '退回', done: '退回去了' },
  withdraw: { title: '撤回公告', field: 'reason', label: '为什么撤回', verb: '撤回', done: '撤回了' },
} as const;
type Asked = keyof typeof asks;

/** What I may do with it now; what needs words asks for them in a sheet, and says before what follows. */
export function Moves({ bulletin, reload }: MovesProps) {
  const { id, version, openMoves } = bulletin;
  const [asked, setAsked] = useState<Asked | null>(null);
  const { trouble, send } = useSending([]);
  const may = (move: OfficeBulletin['openMoves'][number]) => openMoves.includes(move);
  async function approve() {
    const done = await send({}, (key) =>
      call(bulletinOfficeApi.lookAt, { params: { id }, body: { version, fit: true }, key }),
    );
    if (done) toast('看过了，到点就发');
    await reload();
  }
  if (openMoves.length === 0) return null;
  return (
    <View>
      <FormBar
        trouble={trouble}
        second={
          may('withdraw') && (
            <Button kind="line" big onTap={() => setAsked('withdraw')}>
              撤回
            </Button>
          )
        }
      >
        {may('sendBack') && (
          <Button kind="line" big onTap={() => setAsked('sendBack')}>
            退回改
          </Button>
        )}
        {may('approve') && (
          <Button big onTap={approve}>
            可以发
          </Button>
        )}
        {may('correct') && (
          <Button big icon="write" onTap={() => go('office/bulletin-write', { id })}>
            更正
          </Button>
        )}
      </FormBar>
      {asked && (
        <AskSheet
          key={asked}
          asked={asked}
          bulletin={bulletin}
          onClose={() => setAsked(null)}
          onDone={async () => {
            setAsked(null);
            await reload();
          }}
        />
      )}
    </View>
  );
}

interface AskSheetProps {
  asked: Asked;
  bulletin: OfficeBulletin;
  onClose: () => void;
  onDone: () => Promise<void>;
}

function AskSheet({ asked, bulletin: { id, version, live }, onClose, onDone }: AskSheetProps) {
  const { title, field, label, verb, done } = asks[asked];
  const [words, setWords] = useState('');
  const { wrong, trouble, send, mend } = useSending([field]);
  async function finish() {
    const faults = { [field]: words.trim().length >= 2 ? undefined : '写几个字，说明原因' };
    const made = await send(faults, (key) =>
      asked === 'withdraw'
        ? call(bulletinOfficeApi.withdraw, { params: { id }, body: { version, reason: words.trim() }, key })
        : call(bulletinOfficeApi.lookAt, {
            params: { id },
            body: { version, fit: false, words: words.trim() },
            key,
          }),
    );
    if (!made) return;
    toast(done);
    await onDone();
  }
  const note =
    asked === 'withdraw' && live > 0 ? '还没告诉的不再告诉，已经告诉的会收到撤回的通知和原因。' : undefined;
  return (
    <FormSheet
      title={title}
      open
      onClose={onClose}
      verb={verb}
      hard={asked === 'withdraw'}
      onSend={finish}
      trouble={trouble}
    >
      <Field name={field} label={label} error={wrong[field]} note={note}>
        <TextArea
          value={words}
          onChange={(typed) => {
            setWords(typed);
            mend(field);
          }}
        />
      </Field>
    </FormSheet>
  );
}
