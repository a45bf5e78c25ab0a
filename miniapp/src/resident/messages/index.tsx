import type { Message } from '@linli/shared/notice/notice.contract';
import { Blank } from '../../parts/blank';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { ForPerson } from '../../parts/for-person';
import { Loading } from '../../parts/loading';
import { LongList } from '../../parts/long-list';
import { Page } from '../../parts/page';
import { ReadAloud } from '../../parts/read-aloud';
import { TroubleLine } from '../../parts/trouble-line';
import { go } from '../../platform/go';
import { useLetters } from '../../platform/letters';
import { letterKinds } from '@linli/shared/subscription/subscription.rules';
import { MessageRow } from './message-row';
import { useMessages } from './use-messages';

/** As many are read aloud. */
const newest = 5;
const aloud = ({ title, words }: Message): string => `${title}，${words}`;

/** What happened since I last looked; opening the page marks it read. */
export default function MessagesPage() {
  return (
    <Page>
      <ForPerson words="登录以后能看到办理进展的通知。">{() => <Messages />}</ForPerson>
    </Page>
  );
}

function Messages() {
  const { remote, first, rows: list, more, moreTrouble } = useMessages();
  const letters = useLetters(letterKinds);
  if (!first) return <Loading remote={remote} />;
  const toWechat = letters.length > 0 && (
    <Card flush className="mt3">
      <ListRow plain icon="bell" title="也发到微信里" onTap={() => go('resident/notify')} />
    </Card>
  );
  if (list.length === 0)
    return (
      <>
        <Blank kind="empty" title="还没有通知" words="您报的事有进展，会在这里告诉您。" />
        {toWechat}
      </>
    );
  return (
    <>
      <ReadAloud words={() => list.slice(0, newest).map(aloud).join('。')} />
      <Card flush className="mt3">
        <LongList rows={list} keyOf={({ id }) => id} about={120} more={more} moreWords="看更早的">
          {(message) => <MessageRow message={message} now={first.now} />}
        </LongList>
      </Card>
      <TroubleLine trouble={moreTrouble} />
      {toWechat}
    </>
  );
}
