import '../../styles/code-aloud.scss';
import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { ballotApi } from '@linli/shared/ballot/ballot.api';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { Section } from '../../parts/section';
import { TextLine } from '../../parts/text-box';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { draw } from '../../platform/chance';
import { useSending } from '../../platform/sending';
import { typedCode } from '../../platform/typed-code';

interface MyHalfProps {
  voteId: string;
  /** I made one before; another takes its place. */
  made: boolean;
  onDone: () => Promise<void>;
}

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 24;
/** So many letters at the end are typed again, to see that they were written down. */
const proof = 6;

/** My half of the key: drawn here, written down on paper, and kept on no phone and no server. */
export function MyHalf({ voteId, made, onDone }: MyHalfProps) {
  const [code, setCode] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const { wrong, trouble, send, mend } = useSending(['code']);
  useEffect(() => setTyped(''), [code]);
  const make = async () => setCode(Array.from(await draw(length), (byte) => letters[byte & 31]).join(''));
  if (code === null)
    return (
      <Section title="我这一半钥匙">
        <Text className="line">
          {made
            ? '您的钥匙做好了。钥匙码弄丢了，在票箱开始收票之前可以重做一次，旧的就作废。'
            : '点一下会显示一个钥匙码，只显示这一次。请抄在纸上收好，开箱时要用。'}
        </Text>
        <Button big kind={made ? 'line' : 'main'} onTap={make}>
          {made ? '重做一次' : '做我这一半钥匙'}
        </Button>
      </Section>
    );
  const keep = async () => {
    const same = typedCode(typed) === code.slice(-proof);
    const reply = await send(same ? {} : { code: '和上面最后 6 位不一样，请对着纸再看看' }, (key) =>
      call(ballotApi.keep, { params: { id: voteId }, body: { code }, key }),
    );
    if (reply) await onDone();
    if (reply) setCode(null);
  };
  return (
    <Section title="抄下这个钥匙码">
      <Card look="now">
        <Text className="code-aloud">{code.replace(/.{6}(?=.)/g, '$& ')}</Text>
        <Text className="line quiet">里面的 1 和 0 都是数字，没有字母 I、L、O、U。别拍照，别发给别人。</Text>
        <Text className="line">两位监票人的钥匙码都丢了，票箱就再也打不开。</Text>
      </Card>
      <Field name="code" label="抄好以后，照着纸打最后 6 位" error={wrong.code}>
        <TextLine
          value={typed}
          max={10}
          onDone={keep}
          onChange={(text) => {
            setTyped(text);
            mend('code');
          }}
        />
      </Field>
      <TroubleLine trouble={trouble} />
      <View className="mt3">
        <Button big wide onTap={keep}>
          抄好了
        </Button>
      </View>
    </Section>
  );
}
