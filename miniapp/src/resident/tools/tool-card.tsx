import { Text, View } from '@tarojs/components';
import { dayWords, momentWords } from '@linli/shared/deadline/deadline.words';
import { toolApi } from '@linli/shared/tool/tool.api';
import type { ToolLine } from '@linli/shared/tool/tool.contract';
import { toolStateWords } from '@linli/shared/tool/tool.words';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { ensureSignedIn } from '../../platform/session';
import { toast } from '../../platform/toast';

interface ToolCardProps {
  tool: ToolLine;
  reload: () => Promise<void>;
}

/** One tool: where it hangs, when it comes back, whether it is for me; and the line for it. */
export function ToolCard({ tool, reload }: ToolCardProps) {
  const { id, name, words, station, mine, rights, waiting } = tool;
  const { trouble, send } = useSending([]);
  async function line(route: typeof toolApi.wait, said: string) {
    const done = await send({}, async (key) =>
      (await ensureSignedIn()) ? call(route, { params: { id }, key }) : null,
    );
    if (!done) return;
    toast(said);
    await reload();
  }
  return (
    <Card className="mt2" look={mine.late || mine.heldUntil ? 'now' : undefined}>
      <Text className="line strong">{name}</Text>
      <Text className="line">{standingWords(tool)}</Text>
      <Text className="line t-small quiet">
        {[station, waiting > 0 && `${waiting} 人在排队`].filter(Boolean).join(' · ')}
      </Text>
      {words && <Text className="line t-small">{words}</Text>}
      {(rights.wait || rights.stopWaiting) && (
        <View className="mt2">
          <Actions>
            {rights.wait && (
              <Button
                kind="line"
                label={`排队等${name}`}
                onTap={() => line(toolApi.wait, '排上了，还回来告诉您')}
              >
                排队等
              </Button>
            )}
            {rights.stopWaiting && (
              <Button
                kind="line"
                label={`不等${name}了`}
                onTap={() => line(toolApi.stopWaiting, '好的，不等了')}
              >
                不等了
              </Button>
            )}
          </Actions>
        </View>
      )}
      <TroubleLine trouble={trouble} />
    </Card>
  );
}

function standingWords({ state, due, mine }: ToolLine): string {
  if (mine.has && due) return mine.late ? `${dayWords(due)}到期了，方便时还一下` : `${dayWords(due)}前还`;
  if (mine.heldUntil) return `给您留到 ${momentWords(new Date(mine.heldUntil))}，去扫码借走就行`;
  const back = state === 'lent' && due ? `，${dayWords(due)}还` : '';
  const turn = mine.line ? `，您排第 ${mine.line} 位` : '';
  return `${toolStateWords[state]}${back}${turn}`;
}
