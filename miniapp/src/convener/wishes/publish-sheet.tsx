import { useState } from 'react';
import { titleFrom } from '@linli/shared/wish/leak.words';
import { leaksIn, type OfficeWish } from '@linli/shared/wish/wish.contract';
import { leakingWords } from '@linli/shared/wish/wish.words';
import { Choice } from '../../parts/choice';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextArea, TextLine } from '../../parts/text-box';
import { useWishMove } from '../../platform/use-wish-move';

interface PublishSheetProps {
  wish: OfficeWish;
  onClose: () => void;
  reload: () => Promise<void>;
}

const lengths = [20, 30, 40, 60, 90, 120].map((minutes) => ({ key: `${minutes}`, words: `${minutes} 分钟` }));
const pairs = [
  { key: 'two', words: '要两人同行' },
  { key: 'one', words: '一个人就行' },
] as const;

/** What neighbours will read, with a warning at whatever gives somebody away; how long, and whether two have to go. */
export function PublishSheet({ wish, onClose, reload }: PublishSheetProps) {
  const [title, setTitle] = useState(wish.title || titleFrom(wish.words));
  const [shown, setShown] = useState(wish.words);
  const [minutes, setMinutes] = useState('');
  // two at a child's home, whatever is said
  const [pair, setPair] = useState<boolean | null>(wish.for === 'coded' ? true : null);
  const { sending, move } = useWishMove(wish, reload);
  const { wrong, trouble, mend } = sending;
  const leaks = leaksIn({ title, shown });
  const leakAt = (field: 'title' | 'shown') => {
    const found = leaks.find((one) => one.field === field);
    return found && leakingWords(found.leak);
  };
  async function publish() {
    const fields = {
      ...(title.trim() && { title: title.trim() }),
      ...(shown.trim() && { shown: shown.trim() }),
      ...(minutes && { minutes: Number(minutes) }),
      ...(pair !== null && { pair }),
    };
    if (await move('publish', fields, '公布了')) onClose();
  }
  return (
    <FormSheet title="公布这个心愿" open onClose={onClose} verb="公布" onSend={publish} trouble={trouble}>
      <Field name="title" label="标题" error={wrong.title || leakAt('title')}>
        <TextLine
          max={20}
          value={title}
          onChange={(text) => {
            setTitle(text);
            mend('title');
          }}
        />
      </Field>
      <Field
        name="shown"
        label="邻居看到的话"
        error={wrong.shown || leakAt('shown')}
        note="不写姓名、电话、门牌，也不写家里的难处"
      >
        <TextArea
          max={500}
          value={shown}
          onChange={(text) => {
            setShown(text);
            mend('shown');
          }}
        />
      </Field>
      <Field name="minutes" label="大约几分钟" error={wrong.minutes}>
        <Chips
          columns={3}
          options={lengths}
          value={minutes ? [minutes] : []}
          onChange={([chosen]) => {
            setMinutes(chosen ?? '');
            mend('minutes');
          }}
        />
      </Field>
      {wish.for === 'coded' ? (
        <Field label="要不要两人同行" note="孩子的心愿，都要两位成年人一起去">
          {null}
        </Field>
      ) : (
        <Field name="pair" label="要不要两人同行" error={wrong.pair} note="独居、上门的，最好两个人一起去">
          <Choice
            options={pairs}
            value={pair === null ? null : pair ? 'two' : 'one'}
            onChange={(chosen) => {
              setPair(chosen === 'two');
              mend('pair');
            }}
          />
        </Field>
      )}
    </FormSheet>
  );
}
