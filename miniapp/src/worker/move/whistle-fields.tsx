import { View } from '@tarojs/components';
import { Card } from '../../parts/card';
import { Choice } from '../../parts/choice';
import { Field } from '../../parts/field';
import { ListRow } from '../../parts/list-row';
import { Switch } from '../../parts/switch';
import type { Moving } from './use-move';

const roles = [
  { key: 'cohost', words: '来协办' },
  { key: 'host', words: '来主办' },
] as const;

/** Whether they are to host, and whether it cannot wait. */
export const WhistleFields = ({ draft: { value, change }, wrong }: Moving) => (
  <>
    <Field name="host" label="请他们" error={wrong.host}>
      <Choice
        options={roles}
        value={value.host ? 'host' : 'cohost'}
        onChange={(role) => change({ host: role === 'host' })}
      />
    </Field>
    <View className="mt4">
      <Card flush>
        <ListRow
          plain
          title="紧急，马上来"
          note="值班的人白天夜里都会被叫到，十分钟内报到"
          side={<Switch on={value.urgent} label="紧急，马上来" onChange={(urgent) => change({ urgent })} />}
        />
      </Card>
    </View>
  </>
);
