import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Carrier, OfficeVote, SlipFound } from '@linli/shared/vote/office.contract';
import { codeShown } from '@linli/shared/vote/slip.rules';
import { choices, type Choice as Chosen } from '@linli/shared/vote/tally.rules';
import { ballotDeskApi } from '@linli/shared/vote/vote.api';
import {
  carrierFaultOf,
  choiceWords,
  enteredWords,
  voteFieldWords as words,
} from '@linli/shared/vote/vote.words';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/choice';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { Loading } from '../../parts/loading';
import { Pick } from '../../parts/pick';
import { Picture } from '../../parts/picture';
import { Sheet } from '../../parts/sheet';
import { call } from '../../platform/call';
import { host } from '../../platform/host';
import { NoPhotos, type PickedPhoto } from '../../platform/host.port';
import { useSending } from '../../platform/sending';
import { notDone, toast } from '../../platform/toast';
import { useRemote } from '../../platform/use-remote';
import { CarrierFields } from './carrier-fields';
import { keepPhoto } from './keep-photo';

interface BallotSheetProps {
  one: OfficeVote;
  code: string;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Whatever a code stands for, first looked up: a ballot is entered only for a home that was found. */
export function BallotSheet({ code, ...sheet }: BallotSheetProps) {
  const { one, onClose } = sheet;
  const remote = useRemote(() => call(ballotDeskApi.slip, { params: { id: one.id, code } }), [one.id, code]);
  if (remote.value) return <SlipSheet {...sheet} slip={remote.value} />;
  return (
    <Sheet title={`票号 ${codeShown(code)}`} open onClose={onClose}>
      <Loading remote={remote} />
    </Sheet>
  );
}

/** A ballot as it is read from paper, or as somebody casts it at the window; what another person read is not shown. */
function SlipSheet({ one, slip, onClose, reload }: Omit<BallotSheetProps, 'code'> & { slip: SlipFound }) {
  const [way, setWay] = useState<'paper' | 'window'>('paper');
  const [chosen, setChosen] = useState<Partial<Record<number, Chosen>>>({});
  const [proxyId, setProxyId] = useState<string>('');
  const [carrier, setCarrier] = useState<Carrier | null>(null);
  const [photo, setPhoto] = useState<PickedPhoto | null>(null);
  const { wrong, trouble, mend, send } = useSending(['way', 'answers', 'proxyId', 'carrier', 'documentId']);
  async function enter() {
    const answers = slip.questions.flatMap(({ number }) => {
      const choice = chosen[number];
      return choice ? [{ question: number, choice }] : [];
    });
    const faults = {
      way:
        way === 'window' && !slip.mayWindow
          ? '现在不能在窗口投：没有开始、已经截止，或者这一户投过了'
          : undefined,
      answers: answers.length < slip.questions.length ? '每一题都要选一项' : undefined,
      carrier: way === 'paper' ? carrierFaultOf(carrier) : undefined,
      documentId: photo ? undefined : '请拍下有签名的票',
    };
    const said = await send(faults, async (key) => {
      if (!photo) return null;
      const name = `票 ${codeShown(slip.code)}`;
      const documentId = await keepPhoto(one.placeId, { photo, name }, `${key}-photo`);
      const params = { id: one.id };
      const body = { code: slip.code, answers, documentId, ...(proxyId && { proxyId }) };
      if (way === 'window') {
        await call(ballotDeskApi.window, { params, body, key });
        return '投好了';
      }
      const carried = { ...body, ...(carrier && { carrier }) };
      return enteredWords[(await call(ballotDeskApi.enter, { params, body: carried, key })).outcome];
    });
    if (!said) return;
    toast(said);
    onClose();
    await reload();
  }
  async function shoot() {
    try {
      const [taken] = await host.choosePhotos(1);
      if (taken) setPhoto(taken);
      mend('documentId');
    } catch (thrown) {
      if (!(thrown instanceof NoPhotos)) throw thrown;
      notDone('请在手机设置里允许用相机和照片');
    }
  }
  return (
    <FormSheet
      title={slip.label}
      open
      onClose={onClose}
      verb={way === 'paper' ? '录好了' : '投票'}
      onSend={enter}
      trouble={trouble}
    >
      <Text className="line t-small quiet">
        {`票号 ${codeShown(slip.code)}${slip.filled ? '，这一户已经有票；再来的票会列出来等核对' : ''}`}
      </Text>
      <Field name="way" label="票怎么来的" error={wrong.way}>
        <Choice
          options={[
            { key: 'paper', words: '纸质票' },
            { key: 'window', words: '本人在窗口' },
          ]}
          value={way}
          onChange={(next) => {
            setWay(next);
            mend('way');
          }}
        />
      </Field>
      {slip.questions.map(({ number, words: question }) => (
        <Field
          key={number}
          name={number === 1 ? 'answers' : `answers-${number}`}
          label={question}
          error={chosen[number] ? undefined : wrong.answers}
        >
          <Choice
            options={choices.map((key) => ({ key, words: choiceWords[key] }))}
            value={chosen[number] ?? null}
            onChange={(choice) => setChosen({ ...chosen, [number]: choice })}
          />
        </Field>
      ))}
      {slip.proxies.length > 0 && (
        <Field name="proxyId" label="谁投的" error={wrong.proxyId}>
          <Pick
            options={[
              { key: '', name: '业主本人' },
              ...slip.proxies.map(({ id, name, confirmed }) => ({
                key: id,
                name: `受托人 ${name}`,
                words: confirmed ? null : '业主还没确认',
              })),
            ]}
            value={proxyId}
            onChange={setProxyId}
          />
        </Field>
      )}
      {way === 'paper' && (
        <CarrierFields
          carrier={carrier}
          error={wrong.carrier}
          onChange={(next) => {
            setCarrier(next);
            mend('carrier');
          }}
        />
      )}
      <Field name="documentId" label={`有签名的票的${words.documentId}`} error={wrong.documentId}>
        {photo && (
          <View className="photos photos--two">
            <View className="photo">
              <Picture className="photo__picture" src={photo.previewUrl} alt="有签名的票" />
            </View>
          </View>
        )}
        <Button kind="line" icon="camera" onTap={shoot}>
          {photo ? '重拍' : '拍照'}
        </Button>
      </Field>
    </FormSheet>
  );
}
