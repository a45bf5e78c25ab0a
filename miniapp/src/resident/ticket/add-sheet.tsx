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
import { usePhotos } from '../../platform/photos';
import { toast } from '../../platform/toast';
import { useVoice, voiceUnsent } from '../../platform/voice';
import type { KeptVoice } from '../../platform/voice-upload';
import { useMatterMoves } from './use-matter-moves';

interface AddSheetProps {
  ticket: TicketDetail;
  reload: () => Promise<void>;
  open: boolean;
  onClose: () => void;
}

interface Added {
  words: string;
  voice: KeptVoice | null;
}

/** More words, a recording and photos for whoever handles it; what is typed or said stays until it was sent. */
export function AddSheet({ ticket, reload, open, onClose }: AddSheetProps) {
  const draft = useDraft<Added>(`add.${ticket.id}`, { words: '', voice: null });
  const photos = usePhotos();
  const { wrong, trouble, mend, make } = useMatterMoves(ticket, reload);
  const voice = useVoice({
    kept: draft.value.voice,
    keep: (kept) => {
      draft.change({ voice: kept });
      mend('words');
    },
  });
  const { words } = draft.value;
  async function send() {
    const recording = await voice.settled();
    const ids = await photos.settled();
    const fields = {
      ...(words.trim() && { words }),
      ...(recording && { recording }),
      ...(ids.length > 0 && { photos: ids }),
    };
    const lost = {
      ...(voice.kept && !recording && { words: voiceUnsent }),
      ...(ids.length < photos.list.length && { photos: '有照片没传上，重试或者去掉，再交' }),
    };
    if (!(await make('add', fields, lost))) return;
    draft.clear();
    photos.clear();
    onClose();
    toast('补充上了');
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
