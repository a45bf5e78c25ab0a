import { minutesApi } from '@linli/shared/meeting/meeting.api';
import type { OfficeMeeting } from '@linli/shared/meeting/meeting.contract';
import type { WriteMinutes } from '@linli/shared/meeting/minutes.contract';
import { meetingFaults, meetingFieldWords as words } from '@linli/shared/meeting/meeting.words';
import { stages, type Stage } from '@linli/shared/topic/topic.rules';
import { stageWords } from '@linli/shared/topic/topic.words';
import { Button } from '../parts/button';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';

interface MinutesEditorProps {
  one: OfficeMeeting;
  onClose: () => void;
  reload: () => Promise<void>;
}
type Item = WriteMinutes['items'][number];

/** Minutes as they are written, item by item; a topic of an item can go on to its next step with them. */
export function MinutesEditor({ one, onClose, reload }: MinutesEditorProps) {
  const { id, agenda, minutes, template } = one;
  const [newest] = minutes;
  const corrects = newest?.state === 'published' || Boolean(newest?.because);
  const { value, wrong, trouble, busy, change, send } = useForm({
    items: agenda.map(({ id: itemId }): Item => {
      const before = newest?.items.find((item) => item.itemId === itemId);
      return before ?? { itemId, said: '', agreed: '', stage: null };
    }),
    words: newest?.words ?? '',
    because: newest?.state === 'published' ? '' : (newest?.because ?? ''),
  });
  const put = (at: number, more: Partial<Item>) =>
    change({ items: value.items.map((item, turn) => (turn === at ? { ...item, ...more } : item)) });
  async function keep() {
    const because = value.because.trim();
    const body = {
      ...{ base: newest?.edit ?? 0, items: value.items },
      ...(value.words.trim() && { words: value.words.trim() }),
      ...(because && { because }),
    };
    const faults = corrects && !because ? { because: meetingFaults.because } : {};
    const done = await send(faults, (key) => call(minutesApi.write, { params: { id }, body, key }));
    if (!done) return;
    toast('存好了');
    onClose();
    await reload();
  }
  return (
    <div>
      <p className="quiet">{`写清：${template.join('；')}。不写谁说的，别写电话和门牌。`}</p>
      {wrong.items && <p className="field__error">{wrong.items}</p>}
      {agenda.map(({ id: itemId, title, topicId }, at) => (
        <fieldset key={itemId}>
          <legend>{`${at + 1}. ${title}`}</legend>
          <TextField
            label={words.said}
            lines={3}
            max={1000}
            value={value.items[at]?.said ?? ''}
            onChange={(said) => put(at, { said })}
          />
          <TextField
            label={words.agreed}
            lines={2}
            max={500}
            value={value.items[at]?.agreed ?? ''}
            onChange={(agreed) => put(at, { agreed })}
          />
          {topicId && (
            <SelectField
              label="议题走到哪一步"
              none="还在这一步"
              options={stages.map((key: Stage) => ({ key, words: stageWords[key] }))}
              value={value.items[at]?.stage ?? null}
              onChange={(stage) => put(at, { stage })}
            />
          )}
        </fieldset>
      ))}
      <TextField
        label="别的话"
        hint="可以不写"
        lines={2}
        max={2000}
        value={value.words}
        onChange={(text) => change({ words: text })}
      />
      {corrects && (
        <TextField
          label={words.because}
          max={200}
          value={value.because}
          error={wrong.because}
          onChange={(because) => change({ because })}
        />
      )}
      <TroubleLine trouble={trouble} />
      <div className="meetings__moves">
        <Button busy={busy} onPress={keep}>
          存下
        </Button>
        <Button kind="line" onPress={onClose}>
          不写了
        </Button>
      </div>
    </div>
  );
}
