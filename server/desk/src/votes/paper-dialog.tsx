import { useRef, useState } from 'react';
import { choices, type Choice } from '@linli/shared/vote/tally.rules';
import type { OfficeVote, SlipFound } from '@linli/shared/vote/office.contract';
import { codeFrom, codeShown } from '@linli/shared/vote/slip.rules';
import { ballotDeskApi } from '@linli/shared/vote/vote.api';
import { choiceWords } from '@linli/shared/vote/vote.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { Field, PickField, SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { uploadDocument } from '../platform/upload-document';
import { useForm } from '../platform/use-form';

interface PaperDialogProps {
  one: OfficeVote;
  /** A paper that a second person reads too, or somebody who stands at the window. */
  way: 'paper' | 'window';
  onClose: () => void;
}

const outcomes = {
  waits: '记下来了，等另一个人再录一次',
  counts: '两次一样，算上了',
  differs: '和前一次不一样，列出来了，请第三个人再录',
  conflict: '这一户已经有票，列出来等核对',
} as const;

/** A ballot by its code: what it says, with the photo of what was signed. What somebody else read before is not shown. */
export function PaperDialog({ one, way, onClose }: PaperDialogProps) {
  const [slip, setSlip] = useState<SlipFound | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const { value, wrong, trouble, busy, change, send } = useForm<{
    code: string;
    chosen: Partial<Record<number, Choice>>;
    proxyId: string | null;
  }>({ code: '', chosen: {}, proxyId: null });
  async function find() {
    const code = codeFrom(value.code);
    const found = await send({ code: code ? undefined : '票号是八位字母和数字' }, () =>
      call(ballotDeskApi.slip, { params: { id: one.id, code: code ?? '' } }),
    );
    if (found) setSlip(found);
  }
  async function enter(found: SlipFound) {
    const photo = file.current?.files?.[0];
    const answers = found.questions.flatMap(({ number }) => {
      const choice = value.chosen[number];
      return choice ? [{ question: number, choice }] : [];
    });
    const faults = {
      answers: answers.length < found.questions.length ? '每一题都要选一项' : undefined,
      documentId: photo ? undefined : '请选有签名的票的照片',
    };
    const said = await send(faults, async (key) => {
      if (!photo) return null;
      const kept = { file: photo, name: `票 ${codeShown(found.code)}`, purpose: 'evidence' as const };
      const { id: documentId } = await uploadDocument(one.placeId, kept, `${key}-photo`);
      const proxy = value.proxyId ? { proxyId: value.proxyId } : {};
      const ask = { params: { id: one.id }, body: { code: found.code, answers, documentId, ...proxy }, key };
      if (way === 'paper') return outcomes[(await call(ballotDeskApi.enter, ask)).outcome];
      await call(ballotDeskApi.window, ask);
      return '投好了';
    });
    if (!said) return;
    toast(`${found.label}：${said}`);
    onClose();
  }
  return (
    <Dialog
      title={way === 'paper' ? '录纸质票' : '窗口投票'}
      onClose={onClose}
      foot={
        slip ? (
          <Button busy={busy} onPress={() => enter(slip)}>
            {way === 'paper' ? '录好了' : '投票'}
          </Button>
        ) : (
          <Button busy={busy} onPress={find}>
            查这张票
          </Button>
        )
      }
    >
      {!slip && (
        <TextField
          label="票号"
          hint="纸上的八位，扫码枪也可以"
          max={12}
          value={value.code}
          error={wrong.code}
          onChange={(code) => change({ code })}
        />
      )}
      {slip && (
        <>
          <p>
            <b>{slip.label}</b>
            {slip.filled && '，这一户已经有票'}
          </p>
          {slip.questions.map(({ number, words }) => (
            <PickField
              key={number}
              label={words}
              error={value.chosen[number] ? undefined : wrong.answers}
              options={choices.map((key) => ({ key, words: choiceWords[key] }))}
              value={value.chosen[number] ?? null}
              onChange={(choice) => change({ chosen: { ...value.chosen, [number]: choice } })}
            />
          ))}
          {slip.proxies.length > 0 && (
            <SelectField
              label="谁来投的"
              none="业主本人"
              options={slip.proxies.map(({ id, name, confirmed }) => ({
                key: id,
                words: `受托人 ${name}${confirmed ? '' : '（业主还没确认）'}`,
              }))}
              value={value.proxyId}
              onChange={(proxyId) => change({ proxyId })}
            />
          )}
          <Field label="有签名的票的照片" error={wrong.documentId}>
            {(tied) => <input {...tied} ref={file} type="file" accept="image/*,application/pdf" />}
          </Field>
        </>
      )}
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
