import { soundingApi } from '@linli/shared/sounding/sounding.api';
import type { OpenSounding, Soundings } from '@linli/shared/sounding/sounding.contract';
import { openSoundingFaults, soundingFieldWords as words } from '@linli/shared/sounding/sounding.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

interface SoundingDialogProps extends Pick<Soundings, 'places'> {
  topicId: string;
  onClose: () => void;
}

/** Asks the building heads of a place to go round: where, with which question, until when. */
export function SoundingDialog({ topicId, places, onClose }: SoundingDialogProps) {
  const { value, wrong, trouble, busy, change, send } = useForm({
    ...{ placeId: places[0]?.id ?? (null as string | null), question: '', until: '' },
  });
  const { placeId, question, until } = value;
  const ask = async () => {
    const body = { ...(placeId && { placeId }), question, ...(until && { until }) };
    const made = await send(openSoundingFaults(body), (key) =>
      call(soundingApi.open, { params: { id: topicId }, body: body as OpenSounding, key }),
    );
    if (!made) return;
    await stale(soundingApi.ofTopic);
    toast('请去了，楼栋长会收到');
    onClose();
  };
  return (
    <Dialog
      title="请楼栋长走访"
      onClose={onClose}
      foot={
        <Button big busy={busy} onPress={ask}>
          请去走访
        </Button>
      }
    >
      <p className="quiet">一户一张：同意、有担心，还是没见到人，加一句话。居民只看得到总数。</p>
      <SelectField
        label={words.placeId}
        options={places.map(({ id, name }) => ({ key: id, words: name }))}
        value={placeId}
        error={wrong.placeId}
        onChange={(chosen) => change({ placeId: chosen })}
      />
      <TextField
        label={words.question}
        max={100}
        value={question}
        error={wrong.question}
        onChange={(text) => change({ question: text })}
      />
      <TextField
        kind="date"
        label={words.until}
        value={until}
        error={wrong.until}
        onChange={(day) => change({ until: day })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
