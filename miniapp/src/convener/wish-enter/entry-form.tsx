import { View } from '@tarojs/components';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { WishForm } from '@linli/shared/wish/wish.contract';
import { Choice } from '../../parts/choice';
import { Field } from '../../parts/field';
import { TextLine } from '../../parts/text-box';
import { WishWhat } from '../../parts/wish-what';
import type { EntryFields } from '../enter-for';
import type { EntryDraft } from './entry-draft';
import { WhoseFields } from './whose-fields';

/** Whose wish it is, where they live, what is wished, and who said yes. */
export const EntryForm = ({
  value,
  wrong,
  where,
  fill,
  form,
}: EntryFields<EntryDraft> & { form: WishForm }) => (
  <View>
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
        onChange={(who) => fill({ child: who === 'coded', name: '', phone: '' }, 'who')}
      />
    </Field>
    {where}
    <Field name="room" label="几室" hint="上门才要写" error={wrong.room} note="只有社区和约好时间的人看得到">
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
  </View>
);
