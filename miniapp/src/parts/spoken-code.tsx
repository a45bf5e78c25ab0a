import { View } from '@tarojs/components';
import { useState } from 'react';
import { readSpokenCode } from '@linli/shared/place/door-code.rules';
import { placeApi } from '@linli/shared/place/place.api';
import { call } from '../platform/call';
import { asTrouble } from '@linli/shared/trouble';
import { Button } from './button';
import { Field } from './field';
import { TextLine } from './text-box';

const unknown = '没有这个编号，请看看是不是抄错了';
const short = '编号是 6 位数字和字母，像 7F3K-92';

/** The six characters printed on a sign, typed by hand; `onFound` gets the code of its door. */
export function SpokenCode({ onFound }: { onFound: (code: string) => void }) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState('');
  async function find() {
    const spoken = readSpokenCode(typed);
    if (!spoken) return setWrong(short);
    try {
      onFound((await call(placeApi.findSpoken, { params: { spoken } })).code);
    } catch (thrown) {
      const { code, message } = asTrouble(thrown);
      setWrong(code === 'sign.unknown' ? unknown : message);
    }
  }
  return (
    <Field label="牌子上的编号" hint="在右下角" error={wrong}>
      <View className="beside">
        <View className="grow">
          <TextLine
            value={typed}
            max={12}
            empty="7F3K-92"
            onDone={find}
            onChange={(text) => {
              setTyped(text);
              setWrong('');
            }}
          />
        </View>
        <Button kind="line" busyWords="正在找" onTap={find}>
          打开
        </Button>
      </View>
    </Field>
  );
}
