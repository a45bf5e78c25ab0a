import { useState } from 'react';
import type { Me } from '@linli/shared/people/people.contract';
import { reporterKinds } from '@linli/shared/subscription/subscription.rules';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import type { ReportTicket, TicketReceipt, VisibleTicket } from '@linli/shared/ticket/ticket.contract';
import { call } from '../../platform/call';
import { moment } from '../../platform/clock';
import { askForLetters, useLetters } from '../../platform/letters';
import type { Draft } from '../../platform/draft';
import { recordingIn } from '../../platform/form-file';
import type { Ask, Outgoing } from '../../platform/outgoing/outgoing';
import { leavePhotos, submit as submitForm, type Submitted } from '../../platform/outgoing/submit';
import { usePhotos, type Photos } from '../../platform/photos';
import { useSending } from '../../platform/sending';
import { ensureSignedIn } from '../../platform/session';
import { networkGone, Trouble } from '@linli/shared/trouble';
import { useMe } from '../../platform/use-me';
import { refusedVoice, useVoice, voiceUnsent } from '../../platform/voice';
import { askOf, reportOrder, wrongIn, type ReportDraft } from './report-draft';
import type { Spot } from './spot';

/** What became of the form: the receipt, and how many photos did not travel with it. */
export interface Sent {
  receipt: TicketReceipt;
  joined: boolean;
  unsent: number;
}

/** Sends the form: sign-in first, then it is written down, and its photos and itself are sent under the draft's own key. */
export function useReport(draft: Draft<ReportDraft>, spot: Spot | null) {
  const me = useMe();
  useLetters(reporterKinds);
  const photos = usePhotos(draft, !me);
  const sending = useSending(reportOrder);
  const voice = useVoice({
    kept: recordingIn(draft.files),
    keep: (kept) => {
      draft.keepFiles('recording', kept ? [kept] : []);
      sending.mend('words');
    },
    held: !me,
  });
  const [sent, setSent] = useState<Sent | null>(null);
  const [kept, setKept] = useState<Outgoing | null>(null);
  const [onItsWay, setOnItsWay] = useState(false);

  async function spoken(): Promise<{ recording?: string }> {
    const recording = await voice.settled();
    if (voice.kept && !recording)
      throw new Trouble('recording.unsent', '录音没传上，还没提交。您填的都还在。', {
        fields: { words: voiceUnsent },
      });
    return recording ? { recording } : {};
  }

  async function submit(): Promise<void> {
    const ask = askOf(draft.value, spot);
    const faults = {
      words: refusedVoice(voice),
      ...wrongIn(ask, draft.value.forWhom ? null : me, voice.kept !== null),
    };
    // In the tap itself, and beside the report: whatever becomes of the panel, the report goes its way.
    if (!Object.values(faults).some(Boolean)) void askForLetters(reporterKinds);
    const chosen = photos.list.length;
    const made = await sending.send(faults, async () => {
      const { id: by } = await signedIn();
      setOnItsWay(true);
      return writeDown(by, ask as Omit<ReportTicket, 'photos'>).finally(() => setOnItsWay(false));
    });
    if (made?.reply) setSent({ receipt: made.reply, joined: false, unsent: chosen - photosIn(made.item) });
    else if (made) setKept(made.item);
  }

  const writeDown = (by: string, ask: Omit<ReportTicket, 'photos'>): Promise<Submitted<TicketReceipt>> =>
    submitForm<TicketReceipt>({
      by,
      draft,
      photos,
      ask: asked(draft.value.forWhom, { ...ask, capturedAt: moment() }),
      title: draft.value.forWhom ? '替人报事' : '报事',
      about: '',
      words: ask.words ?? '说了一段话',
      page: 'pages/report',
      params: {},
    }).catch((thrown: unknown) => {
      const twice = thrown instanceof Trouble && thrown.code === 'key.reused';
      throw twice ? new Trouble(thrown.code, throughAlready) : thrown;
    });

  async function join({ id }: VisibleTicket): Promise<void> {
    const { callBack, phone, words } = draft.value;
    void askForLetters(reporterKinds);
    const said = words.trim().length >= 2 ? words.trim().slice(0, 500) : undefined;
    const receipt = await sending.send({}, async (key) => {
      await signedIn();
      const recording = await spoken();
      const body = {
        callBack,
        ...(callBack && phone && { phone }),
        ...(said && { words: said }),
        ...recording,
      };
      return call(ticketApi.join, { params: { id }, body, key });
    });
    if (!receipt) return;
    draft.clear();
    setSent({ receipt, joined: true, unsent: photos.list.length });
  }

  const skipPhotos = () => leavePhotos(draft.key);
  return { me, photos, voice, sending, sent, kept, submit, join, waitsForPhotos: onItsWay, skipPhotos };
}

const asked = (mandateId: string | null, body: Omit<ReportTicket, 'photos'>): Ask =>
  mandateId ? { what: 'reportFor', mandateId, body } : { what: 'report', body };

const photosIn = ({ files }: Outgoing): number => files.filter(({ kind }) => kind === 'photo').length;

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
