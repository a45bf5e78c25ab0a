import { useState } from 'react';
import type { Me } from '@linli/shared/people/people.contract';
import type { TicketReceipt } from '@linli/shared/ticket/ticket.contract';
import type { Spot } from '../../pages/report/spot';
import { moment } from '../../platform/clock';
import type { Draft } from '../../platform/draft';
import { recordingIn } from '../../platform/form-file';
import type { Ask, Outgoing } from '../../platform/outgoing/outgoing';
import { submit } from '../../platform/outgoing/submit';
import { refusedPhotos, usePhotos } from '../../platform/photos';
import { useSending } from '../../platform/sending';
import { refusedVoice, useVoice } from '../../platform/voice';
import { askOf, entryOrder, wrongIn, type EntryDraft } from './enter-draft';

/** Sends an entry under its draft's own key; without a network it waits on the phone like a report. */
export function useEnter(draft: Draft<EntryDraft>, spot: Spot | null, { id: by }: Me) {
  const photos = usePhotos(draft);
  const sending = useSending(entryOrder);
  const voice = useVoice({
    kept: recordingIn(draft.files),
    keep: (kept) => {
      draft.keepFiles('recording', kept ? [kept] : []);
      sending.mend('words');
    },
    held: false,
  });
  const [sent, setSent] = useState<TicketReceipt | null>(null);
  const [kept, setKept] = useState<Outgoing | null>(null);

  async function enter(): Promise<void> {
    const asked = askOf(draft.value, spot);
    const { finding } = draft.value;
    const faults = {
      words: refusedVoice(voice),
      photos: refusedPhotos(photos),
      ...wrongIn(asked, voice.kept !== null),
    };
    const made = await sending.send(faults, () =>
      submit<TicketReceipt>({
        by,
        draft,
        photos,
        // The rules have just said that nothing is missing.
        ask: { ...asked, body: { ...asked.body, capturedAt: moment() } } as Ask,
        title: finding ? '巡查发现' : '替人登记',
        about: '',
        words: asked.body.words ?? '说了一段话',
        page: 'worker/enter',
        params: {},
      }),
    );
    if (made?.reply) setSent(made.reply);
    else if (made) setKept(made.item);
  }

  return { photos, voice, sending, sent, kept, enter, again: () => setSent(null) };
}

export type Entering = ReturnType<typeof useEnter>;
