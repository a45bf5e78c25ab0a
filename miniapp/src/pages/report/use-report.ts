import { useState } from 'react';
import type { Me } from '@linli/shared/people/people.contract';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import type { ReportTicket, TicketReceipt, VisibleTicket } from '@linli/shared/ticket/ticket.contract';
import { call } from '../../platform/call';
import { moment } from '../../platform/clock';
import type { Draft } from '../../platform/draft';
import type { Outgoing } from '../../platform/outgoing/outgoing';
import { leaveFiles, submit as submitForm, type Submitted } from '../../platform/outgoing/submit';
import { usePhotos, type Photos } from '../../platform/photos';
import { useSending } from '../../platform/sending';
import { ensureSignedIn } from '../../platform/session';
import { networkGone, Trouble } from '../../platform/trouble';
import { useMe } from '../../platform/use-me';
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
  const photos = usePhotos(draft, !me);
  const sending = useSending(reportOrder);
  const [sent, setSent] = useState<Sent | null>(null);
  const [kept, setKept] = useState<Outgoing | null>(null);
  const [onItsWay, setOnItsWay] = useState(false);

  async function submit(): Promise<void> {
    const ask = askOf(draft.value, spot);
    const chosen = photos.list.length;
    const made = await sending.send(wrongIn(ask, me), async () => {
      const { id: by } = await signedIn();
      setOnItsWay(true);
      return writeDown(by, ask as Omit<ReportTicket, 'photos'>).finally(() => setOnItsWay(false));
    });
    if (made?.reply) setSent({ receipt: made.reply, joined: false, unsent: chosen - made.item.files.length });
    else if (made) setKept(made.item);
  }

  const writeDown = (by: string, ask: Omit<ReportTicket, 'photos'>): Promise<Submitted<TicketReceipt>> =>
    submitForm<TicketReceipt>({
      by,
      draft,
      photos,
      ask: { what: 'report', body: { ...ask, capturedAt: moment() } },
      title: '报事',
      about: '',
      words: ask.words,
      page: 'pages/report',
      params: {},
    }).catch((thrown: unknown) => {
      const twice = thrown instanceof Trouble && thrown.code === 'key.reused';
      throw twice ? new Trouble(thrown.code, throughAlready) : thrown;
    });

  async function join({ id }: VisibleTicket): Promise<void> {
    const { callBack, phone, words } = draft.value;
    const said = words.trim().length >= 2 ? words.trim().slice(0, 500) : undefined;
    const receipt = await sending.send({}, async (key) => {
      await signedIn();
      const body = { callBack, ...(callBack && phone && { phone }), ...(said && { words: said }) };
      return call(ticketApi.join, { params: { id }, body, key });
    });
    if (!receipt) return;
    draft.clear();
    setSent({ receipt, joined: true, unsent: photos.list.length });
  }

  const skipPhotos = () => leaveFiles(draft.key);
  return { me, photos, sending, sent, kept, submit, join, waitsForPhotos: onItsWay, skipPhotos };
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
