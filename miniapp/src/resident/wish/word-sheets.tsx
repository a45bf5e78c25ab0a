import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { ClaimView, RevealedClaim } from '@linli/shared/wish/claim.contract';
import { claimApi } from '@linli/shared/wish/wish.api';
import { Button } from '../../parts/button';
import { CallRow } from '../../parts/call-row';
import { Card } from '../../parts/card';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { ListRow } from '../../parts/list-row';
import { Sheet } from '../../parts/sheet';
import { TextArea, TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { typedCode } from '../../platform/typed-code';

interface SheetProps {
  claim: ClaimView;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** A few words to the other side, who is told. */
export function SaySheet({ claim: { id }, onClose, reload }: SheetProps) {
  const [words, setWords] = useState('');
  const { wrong, trouble, mend, send } = useSending(['words']);
  async function say() {
    const faults = words.trim() ? {} : { words: '还没写，写几个字就行' };
    const body = { words: words.trim() };
    if (!(await send(faults, (key) => call(claimApi.say, { params: { id }, body, key })))) return;
    toast('送到了');
    onClose();
    await reload();
  }
  return (
    <FormSheet title="留句话" open onClose={onClose} verb="送过去" onSend={say} trouble={trouble}>
      <Field name="words" label="想说什么" error={wrong.words} note="只有对方和社区看得到">
        <TextArea
          max={300}
          value={words}
          empty="比如：周六下午三点到，行吗"
          onChange={(text) => {
            setWords(text);
            mend('words');
          }}
        />
      </Field>
    </FormSheet>
  );
}

/** The code on the wisher's card, which confirms on the spot. */
export function CardSheet({ claim: { id, version }, onClose, reload }: SheetProps) {
  const [typed, setTyped] = useState('');
  const { wrong, trouble, mend, send } = useSending(['code']);
  async function confirm() {
    const code = typedCode(typed);
    const faults = code.length === 6 ? {} : { code: '确认码是 6 位' };
    const body = { code, version };
    if (!(await send(faults, (key) => call(claimApi.card, { params: { id }, body, key })))) return;
    toast('确认了，谢谢您');
    onClose();
    await reload();
  }
  return (
    <FormSheet title="填确认卡" open onClose={onClose} verb="确认" onSend={confirm} trouble={trouble}>
      <Field
        name="code"
        label="卡上的码"
        error={wrong.code}
        note="对方没有手机，社区给过一张卡，每次用一个码"
      >
        <TextLine
          max={8}
          value={typed}
          onDone={confirm}
          onChange={(text) => {
            setTyped(text);
            mend('code');
          }}
        />
      </Field>
    </FormSheet>
  );
}

const why = {
  phone: ['约时间', '快到了', '有变化要说'],
  home: ['按约定上门', '先认认路'],
} as const;

/** A phone or a home of the other side: why first, as each look is kept. */
export function RevealSheet({
  claim: { id },
  what,
  onClose,
}: Omit<SheetProps, 'reload'> & { what: 'phone' | 'home' }) {
  const [reason, setReason] = useState<string | null>(null);
  const [shown, setShown] = useState<RevealedClaim | null>(null);
  const { wrong, trouble, mend, send } = useSending(['reason']);
  const title = what === 'phone' ? '看对方号码' : '看门牌';
  async function look() {
    const faults = reason ? {} : { reason: '先选为什么看' };
    const body = { what, reason: reason ?? '' };
    const made = await send(faults, (key) => call(claimApi.reveal, { params: { id }, body, key }));
    if (made) setShown(made);
  }
  if (shown)
    return (
      <Sheet title={title} open onClose={onClose}>
        <Card flush>
          {shown.phone && <CallRow title={shown.name ?? '对方'} phone={shown.phone} />}
          {shown.home && <ListRow icon="door" title={shown.home} note={shown.name} />}
        </Card>
        <Text className="line t-small quiet mt2">只用来办这个心愿，办完就看不到了。</Text>
        <Button kind="line" wide onTap={onClose}>
          好
        </Button>
      </Sheet>
    );
  return (
    <FormSheet title={title} open onClose={onClose} verb="看一下" onSend={look} trouble={trouble}>
      <Field name="reason" label="为什么看" error={wrong.reason} note="每看一次都会记下来">
        <Chips
          columns={2}
          options={why[what].map((words) => ({ key: words, words }))}
          value={reason ? [reason] : []}
          onChange={([chosen]) => {
            setReason(chosen ?? null);
            mend('reason');
          }}
        />
      </Field>
    </FormSheet>
  );
}
