import { View } from '@tarojs/components';
import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { ListRow } from '../../parts/list-row';
import { Switch } from '../../parts/switch';
import { TextLine } from '../../parts/text-box';
import type { Wrong } from '../../platform/sending';
import type { WishDraft } from './wish-draft';

interface ForSomebodyProps {
  value: WishDraft;
  wrong: Wrong;
  fill: (part: Partial<WishDraft>, field: string) => void;
}

/** Whether it is for somebody else of the home, who was asked. */
export const ForSomebody = ({ value: { behalf, whom, agreed }, wrong, fill }: ForSomebodyProps) => (
  <Field name="behalf" label="替谁许愿" error={wrong.behalf}>
    <Card flush>
      <ListRow
        title="替家里人"
        note="比如替不用手机的父母"
        side={<Switch label="替家里人" on={behalf} onChange={(on) => fill({ behalf: on }, 'behalf')} />}
      />
      {behalf && (
        <ListRow
          title="问过他本人，他愿意"
          note="他的名字只有社区和接的人看得到"
          side={
            <Switch
              label="问过他本人，他愿意"
              on={agreed}
              onChange={(on) => fill({ agreed: on }, 'behalf')}
            />
          }
        />
      )}
    </Card>
    {behalf && (
      <View className="mt2">
        <TextLine
          label="怎么称呼他"
          max={20}
          value={whom}
          empty="怎么称呼他"
          onChange={(text) => fill({ whom: text }, 'behalf')}
        />
      </View>
    )}
  </Field>
);
