import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { ableApi } from '@linli/shared/able-person/able-person.api';
import type { AbleAsk } from '@linli/shared/able-person/able-person.contract';
import { someNeighbourWords } from '@linli/shared/able-person/able-person.words';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { TextLine } from '../../parts/text-box';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface AskCardProps {
  ask: AbleAsk;
  field: string;
  /** It was asked of me. */
  received?: boolean;
  reload: () => Promise<void>;
}

/** What was asked and answered; what is asked of me is answered here, in one tap if one likes. */
export function AskCard({
  ask: { id, who, words, at, answer, rights },
  field,
  received,
  reload,
}: AskCardProps) {
  const [typed, setTyped] = useState('');
  const { trouble, send } = useSending([]);
  const other = who ?? someNeighbourWords;
  async function say(yes: boolean) {
    const body = { yes, ...(typed.trim() && { words: typed.trim() }) };
    if (!(await send({}, (key) => call(ableApi.answer, { params: { id }, body, key })))) return;
    toast('回话带到了');
    await reload();
  }
  return (
    <Card className="mt3" look={rights.answer ? 'now' : undefined}>
      <Text className="line strong">
        {received ? `${other}想请您帮忙，${field}` : `您请${other}帮忙，${field}`}
      </Text>
      <Text className="line">{words}</Text>
      <Text className="line t-small quiet">{momentWords(new Date(at))}</Text>
      {answer && (
        <Text className="line">
          {[`${received ? '您' : '对方'}说${answer.yes ? '可以' : '这次帮不了'}`, answer.words]
            .filter(Boolean)
            .join('：')}
        </Text>
      )}
      {!answer && !received && <Text className="line t-small quiet">还没有回话</Text>}
      {rights.answer && (
        <View>
          <Field label="回一句" hint="可以不写">
            <TextLine max={300} value={typed} onChange={setTyped} />
          </Field>
          <Actions
            second={
              <Button kind="line" onTap={() => say(false)}>
                这次帮不了
              </Button>
            }
          >
            <Button onTap={() => say(true)}>可以帮</Button>
          </Actions>
        </View>
      )}
      <TroubleLine trouble={trouble} />
    </Card>
  );
}
