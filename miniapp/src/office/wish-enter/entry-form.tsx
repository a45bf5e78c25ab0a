import { View } from '@tarojs/components';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { WishForm } from '@linli/shared/wish/wish.contract';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Choice } from '../../parts/choice';
import { Field } from '../../parts/field';
import { FormBar } from '../../parts/form-bar';
import { Link } from '../../parts/link';
import { ListRow } from '../../parts/list-row';
import { MiniPlate } from '../../parts/mini-plate';
import { Page } from '../../parts/page';
import { TextLine } from '../../parts/text-box';
import { WishWhat } from '../../parts/wish-what';
import type { Spot } from '../../pages/report/spot';
import type { Draft } from '../../platform/draft';
import type { Sending } from '../../platform/sending';
import type { EntryDraft } from './entry-draft';
import { WhoseFields } from './whose-fields';

interface EntryFormProps {
  draft: Draft<EntryDraft>;
  spot: Spot;
  form: WishForm;
  sending: Sending;
  onChangePlace: () => void;
  onEnter: () => Promise<void>;
}

/** Whose wish it is, where they live, what is wished, and who said yes. */
export function EntryForm({ draft, spot, form, sending, onChangePlace, onEnter }: EntryFormProps) {
  const { value, change } = draft;
  const { wrong, mend, trouble } = sending;
  const fill = (part: Partial<EntryDraft>, field: string) => {
    change(part);
    if (wrong[field]) mend(field);
  };
  const bar = (
    <FormBar trouble={trouble}>
      <Button big wide onTap={onEnter}>
        写下来
      </Button>
    </FormBar>
  );
  return (
    <Page bar={bar}>
      <Field
        label="谁的心愿"
        note={value.child ? '孩子只用代号，不写名字，不放照片，也不写家里的难处' : '没有手机、不会用的人'}
      >
        <Choice
          options={[
            { key: 'behalf', words: '没有手机的人' },
            { key: 'coded', words: '孩子' },
          ]}
          value={value.child ? 'coded' : 'behalf'}
          onChange={(who) => change({ child: who === 'coded', name: '', phone: '' })}
        />
      </Field>
      <View className="mt3" id="field-placeId">
        <Card flush>
          <ListRow
            lead={<MiniPlate plate={spot.plate} />}
            title={spot.words}
            side={<Link onTap={onChangePlace}>改地点</Link>}
          />
        </Card>
      </View>
      <Field
        name="room"
        label="几室"
        hint="上门才要写"
        error={wrong.room}
        note="只有社区和约好时间的人看得到"
      >
        <TextLine max={20} value={value.room} empty="比如：502" onChange={(room) => fill({ room }, 'room')} />
      </Field>
      <WishWhat
        value={value}
        kinds={form.kinds}
        today={localDate(new Date(form.now))}
        wrong={wrong}
        fill={fill}
        empty="照他说的写"
      />
      <WhoseFields value={value} wrong={wrong} fill={fill} />
    </Page>
  );
}
