import { useRef, useState } from 'react';
import { choices, type Choice } from '@linli/shared/vote/tally.rules';
import type { Carrier, OfficeVote, SlipFound } from '@linli/shared/vote/office.contract';
import { codeFrom, codeShown } from '@linli/shared/vote/slip.rules';
import { ballotDeskApi } from '@linli/shared/vote/vote.api';
import { carrierFaultOf, choiceWords, enteredWords } from '@linli/shared/vote/vote.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { CheckField, Field, PickField, SelectField, TextField } from '../parts/field';
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

/** A ballot by its code: what it says, with the photo of what was signed. What somebody else read before is not shown. */
export function PaperDialog({ one, way, onClose }: PaperDialogProps) {
  const [slip, setSlip] = useState<SlipFound | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const { value, wrong, trouble, busy, change, send } = useForm<{
    code: string;
    chosen: Partial<Record<number, Choice>>;
    proxyId: string | null;
    carrier: Carrier | null;
  }>({ code: '', chosen: {}, proxyId: null, carrier: null });
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
      carrier: carrierFaultOf(value.carrier),
    };
    const said = await send(faults, async (key) => {
      if (!photo) return null;
      const kept = { file: photo, name: `票 ${codeShown(found.code)}`, purpose: 'evidence' as const };
      const { id: documentId } = await uploadDocument(one.placeId, kept, `${key}-photo`);
      const proxy = value.proxyId ? { proxyId: value.proxyId } : {};
      const params = { id: one.id };
      const body = { code: found.code, answers, documentId, ...proxy };
      if (way === 'paper') {
        const carried = value.carrier ? { ...body, carrier: value.carrier } : body;
        return enteredWords[(await call(ballotDeskApi.enter, { params, body: carried, key })).outcome];
      }
      await call(ballotDeskApi.window, { params, body, key });
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
          {way === 'paper' && (
            <CarrierFields
              carrier={value.carrier}
              error={wrong.carrier}
              onChange={(carrier) => change({ carrier })}
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

interface CarrierFieldsProps {
  carrier: Carrier | null;
  error: string | undefined;
  onChange: (carrier: Carrier | null) => void;
}

/** Whether the owner brought it, or else who did, and that it is signed and came straight from the owner. */
const CarrierFields = ({ carrier, error, onChange }: CarrierFieldsProps) => (
  <>
    <CheckField
      label="别人替业主带来的"
      on={carrier !== null}
      onChange={(on) => onChange(on ? { name: '', signed: false, handed: false } : null)}
    />
    {carrier && (
      <>
        <TextField
          label="谁带来的"
          max={40}
          value={carrier.name}
          error={error}
          onChange={(name) => onChange({ ...carrier, name })}
        />
        <CheckField
          label="票上有业主本人签名"
          on={carrier.signed}
          onChange={(signed) => onChange({ ...carrier, signed })}
        />
        <CheckField
          label="直接从业主手里拿来的，没有转托"
          on={carrier.handed}
          onChange={(handed) => onChange({ ...carrier, handed })}
        />
      </>
    )}
  </>
);
