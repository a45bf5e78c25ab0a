import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { PhotoGrid } from '../../parts/photo-grid';
import { Sheet } from '../../parts/sheet';
import { TextArea } from '../../parts/text-box';
import { TroubleLine } from '../../parts/trouble-line';
import { VoiceField } from '../../parts/voice-field';
import { useDraft } from '../../platform/draft';
import { recordingIn } from '../../platform/form-file';
import { keptWords } from '../../platform/outgoing/submit';
import { refusedPhotos, usePhotos } from '../../platform/photos';
import { toast } from '../../platform/toast';
import { refusedVoice, useVoice } from '../../platform/voice';
import { useMatterMoves } from './use-matter-moves';

interface AddSheetProps {
  ticket: TicketDetail;
  reload: () => Promise<void>;
  open: boolean;
  onClose: () => void;
}

/** More words, a recording and photos for whoever handles it; what is typed or said stays until it was sent. */
export function AddSheet({ ticket, reload, open, onClose }: AddSheetProps) {
  const draft = useDraft(`add.${ticket.id}`, { words: '' });
  const photos = usePhotos(draft);
  const { wrong, trouble, mend, make } = useMatterMoves(ticket, reload);
  const voice = useVoice({
    kept: recordingIn(draft.files),
    keep: (kept) => {
      draft.keepFiles('recording', kept ? [kept] : []);
      mend('words');
    },
  });
  const { words } = draft.value;
  async function send() {
    const form = {
      draft,
      photos,
      spoken: voice.kept !== null,
      wrong: { photos: refusedPhotos(photos), words: refusedVoice(voice) },
    };
    const made = await make('add', words.trim() ? { words } : {}, form);
    if (!made) return;
    onClose();
    toast(made === 'kept' ? keptWords : '补充上了');
  }
  return (
    <Sheet
      title="补充情况"
      open={open}
      onClose={onClose}
      foot={
        <Actions>
          <Button big onTap={send}>
            提交
          </Button>
        </Actions>
      }
    >
      <Field name="words" label="又有什么情况" error={wrong.words}>
        <TextArea
          max={500}
          value={words}
          onChange={(text) => {
            draft.change({ words: text });
            mend('words');
          }}
        />
        <VoiceField voice={voice} />
      </Field>
      <Field name="photos" label="照片" hint="可以不拍" error={wrong.photos}>
        <PhotoGrid photos={photos} />
      </Field>
      <TroubleLine trouble={trouble} />
    </Sheet>
  );
}
