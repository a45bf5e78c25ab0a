import { View } from '@tarojs/components';
import { useState } from 'react';
import { placeApi } from '@linli/shared/place/place.api';
import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { Loading } from '../../parts/loading';
import { Pick } from '../../parts/pick';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useRemote } from '../../platform/use-remote';

interface CompoundFieldProps {
  value: string;
  error: string | undefined;
  onChange: (compound: string) => void;
}

/** From this many on, compounds are looked for by name. */
const many = 8;

/** Which compound somebody is from who stands at no door and has no home here: its community reads what they say. */
export function CompoundField({ value, error, onChange }: CompoundFieldProps) {
  const remote = useRemote(() => call(placeApi.pick, { query: {} }), []);
  const [sought, setSought] = useState('');
  if (!remote.value) return <Loading remote={remote} />;
  const { compounds } = remote.value;
  const shown = compounds.filter(({ name, community }) => `${name}${community}`.includes(sought.trim()));
  return (
    <Field name="placeId" label="您在哪个小区" error={error} note="交给那里的社区看">
      {compounds.length > many && (
        <TextLine label="找小区" empty="写小区名字里的几个字" value={sought} onChange={setSought} />
      )}
      <View className="mt2">
        <Card flush>
          <Pick
            options={shown.map(({ id, name, community }) => ({ key: id, name, words: community }))}
            value={value || null}
            onChange={onChange}
          />
        </Card>
      </View>
    </Field>
  );
}
