import { Text, View } from '@tarojs/components';
import { clearingApi } from '@linli/shared/clearing/clearing.api';
import type { Clearing } from '@linli/shared/clearing/clearing.contract';
import { leftWords } from '@linli/shared/clearing/clearing.words';
import { dayWords, momentWords } from '@linli/shared/deadline/deadline.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Section } from '../../parts/section';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

type Mark = Clearing['marks'][number];

/** Which days of which community somebody looked through, and the button for today where it is the reader's. */
export function Marks({ marks, reload }: Pick<Clearing, 'marks'> & { reload: () => Promise<void> }) {
  const { trouble, send } = useSending([]);
  const mine = marks.find(({ mayClear }) => mayClear);
  async function clear({ community }: Mark) {
    const body = { community: community.id };
    if (!(await send({}, (key) => call(clearingApi.clear, { body, key })))) return;
    toast('今天清零了');
    await reload();
  }
  if (marks.length === 0) return null;
  return (
    <Section title="清零">
      <Card flush>
        {marks.map((mark) => (
          <ListRow
            key={`${mark.community.id} ${mark.day}`}
            plain
            title={`${mark.community.name} ${dayWords(mark.day)}`}
            note={noteOf(mark)}
            side={mark.left !== null && `留 ${mark.left} 件`}
          />
        ))}
      </Card>
      {mine && (
        <View className="mt3">
          <Button big onTap={() => clear(mine)}>
            看过了，今天清零
          </Button>
          <Text className="line t-small quiet mt2">留下的和原因会一起记下，没办完的照常办。</Text>
        </View>
      )}
      <TroubleLine trouble={trouble} />
    </Section>
  );
}

function noteOf({ by, at, reasons }: Mark): string {
  if (!at) return '还没有人清零';
  const why = reasons.map((reason) => `${leftWords[reason.why]} ${reason.count}`).join('、');
  return [`${by ?? ''} ${momentWords(new Date(at))}`.trim(), why].filter(Boolean).join(' · ');
}
