import { Text, View } from '@tarojs/components';
import type { Me } from '@linli/shared/people/people.contract';
import { delayedWords } from '@linli/shared/delay/delay.words';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { sourceWords } from '@linli/shared/ticket/ticket.words';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { OutgoingList } from '../../parts/outgoing-list';
import { Page } from '../../parts/page';
import { ReadAloud } from '../../parts/read-aloud';
import { Section } from '../../parts/section';
import { StaleStrip } from '../../parts/stale-strip';
import { TicketHistory } from '../../parts/ticket-history';
import { hasMeter } from '@linli/shared/ticket/meter.words';
import { TicketMeter } from '../../parts/ticket-meter';
import { go } from '../../platform/go';
import { laneOf, useOutgoing } from '../../platform/outgoing/outgoing';
import { ensureSignedIn } from '../../platform/session';
import type { Trouble } from '@linli/shared/trouble';
import { useAfterAnswer } from '../../platform/use-after-answer';
import { aloud } from './aloud';
import { AroundMatter } from './around-matter';
import { Carried } from './carried';
import { Complain } from './complain';
import { Handler } from './handler';
import { HoldLine } from './hold-line';
import { MatterBar } from './matter-bar';
import { MatterHead } from './matter-head';
import { MyRating } from './my-rating';
import { MyRemarks } from './my-remarks';
import { Shots } from './shots';
import { Together } from './together';
import { useMatterMoves } from './use-matter-moves';
import { useRating } from './use-rating';
import { WhatWasSaid } from './what-was-said';
import { Withdraw } from './withdraw';

interface MatterProps {
  ticket: TicketDetail;
  /** Why the newest look failed, while an older one is shown. */
  trouble: Trouble | null;
  reload: () => Promise<void>;
  me: Me | null;
}

/** State, what and where, by when, who has it, what was said, what happened; what I can do at the thumb. */
export function Matter({ ticket, trouble, reload, me }: MatterProps) {
  const { id, view, reporters, history, openMoves, project } = ticket;
  const waiting = useOutgoing().filter((item) => laneOf(item) === id);
  useAfterAnswer(reload);
  const moves = useMatterMoves(ticket, reload);
  const rating = useRating(ticket, reload);
  return (
    <Page
      bar={<MatterBar ticket={ticket} moves={moves} rating={rating} reload={reload} />}
      strip={trouble && <StaleStrip reload={reload} />}
    >
      <MatterHead ticket={ticket} />
      <OutgoingList items={waiting} />
      <ReadAloud words={() => aloud(ticket)} />
      {view === 'staff' && (
        <Card flush className="mt3">
          <ListRow icon="inbox" title="到工作台办理" onTap={() => go('worker/ticket', { id })} />
        </Card>
      )}
      {(ticket.after.length > 0 || hasMeter(ticket)) && (
        <Card className="mt3">
          {ticket.after.length > 0 && <Shots ticket={ticket} />}
          <TicketMeter
            ticket={ticket}
            foot={
              delayedWords(ticket.delays, ticket.cycle) ??
              (project?.runs ? undefined : '一日受理、两日办结、三日反馈，按工作日算，急事更短。')
            }
          />
        </Card>
      )}
      {project && <Carried project={project} now={ticket.now} placeId={ticket.plate.placeId} />}
      <AroundMatter ticket={ticket} />
      {view === 'reporter' && ticket.category.visibility === 'public' && (
        <Card flush className="mt3">
          <ListRow
            icon="people"
            title="变成议题"
            note="和邻居一起商量、一起定"
            onTap={() => go('deliberation/topic-make', { ticket: id, title: ticket.title })}
          />
        </Card>
      )}
      <MyRating ticket={ticket} rating={rating} />
      {view === 'inspector' && <MyRemarks ticket={ticket} />}
      <Handler ticket={ticket} />
      <Together ticket={ticket} reload={reload} />
      {view === 'neighbour' && !me && (
        <Card flush className="mt3">
          <ListRow
            icon="me"
            title="您报的？"
            note="登录以后能看到经过，也能补充"
            onTap={() => void ensureSignedIn()}
          />
        </Card>
      )}
      <WhatWasSaid ticket={ticket} />
      <HoldLine ticket={ticket} />
      {view !== 'neighbour' && (
        <Text className="line t-small quiet mt2">来源：{sourceWords(ticket.source)}</Text>
      )}
      {history.length > 0 && (
        <Section title="经过" aside={reporters > 1 && `${reporters} 位邻居在跟进`}>
          <TicketHistory ticket={ticket} />
        </Section>
      )}
      {ticket.mayComplain && <Complain ticket={ticket} reload={reload} />}
      {openMoves.includes('withdraw') && (
        <View className="page__foot">
          <Withdraw ticket={ticket} reload={reload} />
        </View>
      )}
    </Page>
  );
}
