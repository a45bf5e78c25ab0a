import { useState } from 'react';
import { isAnswered, asTrouble, Trouble } from '@linli/shared/trouble';
import { wishApi } from '@linli/shared/wish/wish.api';
import type { MadeWish, MakeWish, WishDetail, WishForm } from '@linli/shared/wish/wish.contract';
import { call } from '../../platform/call';
import type { Draft } from '../../platform/draft';
import { useDoor } from '../../platform/door';
import { recordingIn } from '../../platform/form-file';
import { useSending } from '../../platform/sending';
import { refusedVoice, useVoice, voiceUnsent } from '../../platform/voice';
import { askOf, wishOrder, wrongIn, type WishDraft } from './wish-draft';

/** Sends the form under its draft's own key, so that it happens once, whatever breaks in between; nothing typed is lost. */
export function useMake(draft: Draft<WishDraft>, form: WishForm, before: WishDetail | null) {
  const code = useDoor((door) => door.code);
  const sending = useSending(wishOrder);
  const [made, setMade] = useState<MadeWish | null>(null);
  const voice = useVoice({
    kept: recordingIn(draft.files),
    keep: (kept) => {
      draft.keepFiles('recording', kept ? [kept] : []);
      sending.mend('words');
    },
  });

  async function spoken(): Promise<{ recording?: string }> {
    const recording = await voice.settled();
    if (voice.kept && !recording)
      throw new Trouble('recording.unsent', '录音没传上，还没提交。您填的都还在。', {
        fields: { words: voiceUnsent },
      });
    return recording ? { recording } : {};
  }

  async function write(ask: MakeWish): Promise<MadeWish> {
    if (!before) return call(wishApi.make, { body: { ...ask, ...(await spoken()) }, key: draft.key });
    const { kind, words = '', title, spot, when, dates, hands, until } = ask;
    const fields = { kind, words, title, spot, when, dates, hands, until };
    const body = { move: 'revise' as const, version: before.version, fields };
    const { id, own, now } = await call(wishApi.move, { params: { id: before.id }, body, key: draft.key });
    return { id, reviewDue: own?.reviewDue ?? now };
  }

  async function submit(): Promise<void> {
    const ask = askOf(draft.value, form, code);
    const faults = {
      words: refusedVoice(voice),
      ...wrongIn(ask, form, { spoken: voice.kept !== null, again: before !== null }),
    };
    const reply = await sending.send(faults, async () => {
      try {
        return await write(ask as MakeWish);
      } catch (thrown) {
        // an answer is kept under its key: the next try, with whatever was mended, is another one
        if (isAnswered(asTrouble(thrown))) draft.takeBack(true);
        throw thrown;
      }
    });
    if (!reply) return;
    draft.clear();
    setMade(reply);
  }
  return { voice, sending, submit, made };
}
export type Make = ReturnType<typeof useMake>;
