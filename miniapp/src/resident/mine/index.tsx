import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { isOver } from '@linli/shared/ticket/ticket.rules';
import { Blank } from '../../parts/blank';
import { Button } from '../../parts/button';
import { ForPerson } from '../../parts/for-person';
import { Loading } from '../../parts/loading';
import { LongList } from '../../parts/long-list';
import { MyMatter } from '../../parts/my-matter';
import { OutgoingList } from '../../parts/outgoing-list';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useOutgoing } from '../../platform/outgoing/outgoing';
import { useSession } from '../../platform/session';
import { useAfterAnswer } from '../../platform/use-after-answer';
import { usePages } from '../../platform/use-pages';
import { Begun } from './begun';

const pageAfter = async (after?: string) => {
  const { tickets, now, next } = await call(ticketApi.mine, { query: { after } });
  return { now, rows: tickets, next };
};

/** Everything I reported or follow: what has not left this phone, what is open, then what is over. */
export default function MinePage() {
  const waiting = useOutgoing();
  const { me } = useSession();
  return (
    <Page>
      <OutgoingList items={waiting} />
      <Begun key={me?.id} />
      <ForPerson words="登录以后能看到您报的事办到哪了。">{() => <MyMatters />}</ForPerson>
    </Page>
  );
}

function MyMatters() {
  const { remote, first, rows, more, moreTrouble } = usePages(pageAfter, pageAfter);
  useAfterAnswer(remote.reload);
  if (!first) return <Loading remote={remote} />;
  if (rows.length === 0)
    return (
      <Blank kind="empty" title="还没报过事" words="楼道灯不亮、水管漏水，都可以在这里报。">
        <Button onTap={() => go('pages/report')}>报一件事</Button>
      </Blank>
    );
  const parts = [
    { title: '正在办', list: rows.filter(({ state }) => !isOver(state)) },
    { title: '办完的', list: rows.filter(({ state }) => isOver(state)) },
  ].filter(({ list }) => list.length > 0);
  return (
    <>
      {parts.map(({ title, list }, at) => {
        // the list goes on where it ends now
        const goesOn = at === parts.length - 1 ? more : null;
        return (
          <Section key={title} title={title} aside={goesOn ? undefined : `${list.length} 件`}>
            <LongList rows={list} keyOf={({ id }) => id} about={160} more={goesOn}>
              {(matter) => <MyMatter matter={matter} now={first.now} />}
            </LongList>
          </Section>
        );
      })}
      <TroubleLine trouble={moreTrouble} />
    </>
  );
}
