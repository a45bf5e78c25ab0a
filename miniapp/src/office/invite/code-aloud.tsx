import { Text } from '@tarojs/components';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Invitation } from '@linli/shared/people/people.contract';
import { BottomBar } from '../../parts/bottom-bar';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Page } from '../../parts/page';
import { back } from '../../platform/go';

interface CodeAloudProps {
  invitation: Invitation;
  name: string;
  onAgain: () => void;
}

/** The invitation's code, large and in two halves, to be read aloud; it is shown this once. */
export function CodeAloud({ invitation: { code, until }, name, onAgain }: CodeAloudProps) {
  const bar = (
    <BottomBar
      second={
        <Button kind="line" big onTap={onAgain}>
          再邀请一位
        </Button>
      }
    >
      <Button big onTap={back}>
        念完了
      </Button>
    </BottomBar>
  );
  return (
    <Page bar={bar}>
      <Card>
        <Text className="line strong center">把这个邀请码念给{name}</Text>
        <Text className="code-aloud">{`${code.slice(0, 4)} ${code.slice(4)}`}</Text>
        <Text className="line quiet center">里面的 1 和 0 都是数字，没有字母 I、L、O、U</Text>
      </Card>
      <Card>
        <Text className="line">{name}打开邻里，在“我的”里点“输入邀请码”，填上就能开始办事。</Text>
        <Text className="line quiet mt2">
          {dayWords(localDate(new Date(until)))}前有效，只能用一次。离开这一页就不再显示，忘了就收回重发。
        </Text>
      </Card>
    </Page>
  );
}
