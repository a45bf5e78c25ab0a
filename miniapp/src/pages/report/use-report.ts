import { useRef, useState } from 'react';
import type { Me } from '@linli/shared/people/people.contract';
import { reporterKinds } from '@linli/shared/subscription/subscription.rules';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import type { ReportTicket, TicketReceipt, VisibleTicket } from '@linli/shared/ticket/ticket.contract';
import { call } from '../../platform/call';
import { askForLetters, useLetters } from '../../platform/letters';
import { newKey } from '../../platform/key';
import type { Draft } from '../../platform/draft';
import { usePhotos, type Photos } from '../../platform/photos';
import { useSending } from '../../platform/sending';
import { ensureSignedIn } from '../../platform/session';
import { asTrouble, networkGone, Trouble } from '../../platform/trouble';
import { useMe } from '../../platform/use-me';
import { useVoice, voiceUnsent } from '../../platform/voice';
import { askBefore, askOf, reportOrder, wrongIn, type ReportDraft } from './report-draft';
import type { Spot } from './spot';

/** What became of the form: the receipt, and how many photos did not travel with it. */
export interface Sent {
  receipt: TicketReceipt;
  joined: boolean;
  unsent: number;
}

/** Sends the form: sign-in first, then the photos, then the report itself under the draft's own key. */
export function useReport(draft: Draft<ReportDraft>, spot: Spot | null) {
  const me = useMe();
  useLetters(reporterKinds);
  const photos = usePhotos({ held: !me });
  const now = useRef(photos);
  now.current = photos;
  const sending = useSending(reportOrder);
  const voice = useVoice({
    kept: draft.value.voice,
    keep: (kept) => {
      draft.change({ voice: kept });
      sending.mend('words');
    },
    held: !me,
  });
  const [sent, setSent] = useState<Sent | null>(null);
  const skip = useRef<(() => void) | null>(null);
  const [waitsForPhotos, setWaits] = useState(false);

  async function arrived(): Promise<string[]> {
    for (const { key, state, canRetry } of now.current.list)
      if (state === 'failed' && canRetry) now.current.retry(key);
    if (now.current.list.length === 0) return [];
    setWaits(true);
    const skipped = new Promise<string[]>((done) => (skip.current = () => done(now.current.ids)));
    const ids = await Promise.race([now.current.settled(), skipped]);
    setWaits(false);
    return ids;
  }

  async function spoken(): Promise<{ recording?: string }> {
    const recording = await voice.settled();
    if (voice.kept && !recording)
      throw new Trouble('recording.unsent', '录音没传上，还没提交。您填的都还在。', {
        fields: { words: voiceUnsent },
      });
    return recording ? { recording } : {};
  }

  async function submit(): Promise<void> {
    const faults = wrongIn(askBefore(draft.value, spot), me);
    // In the tap itself, and beside the report: whatever becomes of the panel, the report goes its way.
    if (!Object.values(faults).some(Boolean)) void askForLetters(reporterKinds);
    const done = await sending.send(faults, async () => {
      await signedIn();
      const recording = await spoken();
      const ids = await arrived();
      const body = askOf(draft.value, spot, { photos: ids, ...recording }) as ReportTicket;
      const receipt = await call(ticketApi.report, { body, key: draft.value.key }).catch(answered);
      return { receipt, joined: false, unsent: now.current.list.length - ids.length };
    });
    if (done) finish(done);
  }

  /** A refusal is kept under its key, so the next try needs another one. */
  function answered(thrown: unknown): never {
    const { code, status } = asTrouble(thrown);
    if (status >= 400 && status < 500 && code !== 'key.busy') draft.change({ key: newKey() });
    throw code === 'key.reused' ? new Trouble(code, throughAlready) : thrown;
  }

  async function join({ id }: VisibleTicket): Promise<void> {
    const { callBack, phone, words } = draft.value;
    void askForLetters(reporterKinds);
    const said = words.trim().length >= 2 ? words.trim().slice(0, 500) : undefined;
    const done = await sending.send({}, async (key) => {
      await signedIn();
      const recording = await spoken();
      const body = {
        callBack,
        ...(callBack && phone && { phone }),
        ...(said && { words: said }),
        ...recording,
      };
      const receipt = await call(ticketApi.join, { params: { id }, body, key });
      return { receipt, joined: true, unsent: now.current.list.length };
    });
    if (done) finish(done);
  }

  function finish(done: Sent) {
    draft.clear();
    setSent(done);
  }

  return {
    me,
    photos,
    voice,
    sending,
    sent,
    submit,
    join,
    waitsForPhotos,
    skipPhotos: () => skip.current?.(),
  };
}

export type Report = ReturnType<typeof useReport> & { photos: Photos };

const throughAlready =
  '上一次其实已经交上去了，在“我的”里能看到。这一份和那一份不一样，要另报一件，请再点一次提交。';

async function signedIn(): Promise<Me> {
  const me = await ensureSignedIn().catch(() => {
    throw networkGone(true);
  });
  if (!me) throw new Trouble('sign_in.not_now', '登录以后才能提交。您填的都还在。');
  return me;
}
