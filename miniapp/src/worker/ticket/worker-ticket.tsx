import { Text, View } from '@tarojs/components';
import { delayedWords } from '@linli/shared/delay/delay.words';
import type { Me } from '@linli/shared/people/people.contract';
import { steering } from '@linli/shared/people/people.rules';
import { Blank } from '../../parts/blank';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { OutgoingList } from '../../parts/outgoing-list';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { TicketHistory } from '../../parts/ticket-history';
import { TicketMeter } from '../../parts/ticket-meter';
import { go, goInstead } from '../../platform/go';
import { laneOf, useOutgoing } from '../../platform/outgoing/outgoing';
import { useAfterAnswer } from '../../platform/use-after-answer';
import { useRemote } from '../../platform/use-remote';
import { CallReporter } from '../call-reporter';
import { OldStrip } from '../old-strip';
import { seenTicket } from '../seen-ticket';
import { AskExclusion } from './ask-exclusion';
import { BlockReporter } from './block-reporter';
import { LongMoves } from './long-moves';
import { Called } from './called';
import { MoreMoves, TicketBar } from './moves';
import { OrderCard } from './order-card';
import { Ratings } from './ratings';
import { RelatedRows } from './related-rows';
import { Remarks } from './remarks';
import { TicketHead } from './ticket-head';
import { WhatWasSaid } from './what-was-said';

/** State, place, deadline, words, the call, what else can be done, and the history; the main verb at the thumb. */
export function WorkerTicket({ id, me }: { id: string; me: Me }) {
  const remote = useRemote(() => seenTicket(id), [id]);
  const { value: seen, trouble, reload } = remote;
  const ticket = seen?.value;
  const waiting = useOutgoing().filter((item) => laneOf(item) === id);
  useAfterAnswer(reload);
  if (!ticket) {
    return (
      <Page mode="outdoor">
        <Loading remote={remote} />
      </Page>
    );
  }
  if (ticket.view !== 'staff') {
    return (
      <Page mode="outdoor">
        <Blank kind="empty" title="这件事不在手上" words="由别的同事在办，可以看公开的进度。">
          <Button kind="line" onTap={() => goInstead('resident/ticket', { id })}>
            看进度
          </Button>
        </Blank>
      </Page>
    );
  }
  const steers = me.posts.some(({ permission }) => steering.includes(permission));
  return (
    <Page
      mode="outdoor"
      bar={waiting.length === 0 && <TicketBar ticket={ticket} />}
      strip={<OldStrip trouble={trouble} at={seen.at} reload={reload} />}
    >
      <TicketHead ticket={ticket} />
      <OutgoingList items={waiting} />
      <View className="mt3">
        <Card>
          <TicketMeter
            ticket={ticket}
            foot={delayedWords(ticket.delays, ticket.cycle) ?? undefined}
            old={seen.at !== null}
          />
          <Text className="line t-small quiet mt3">
            {[ticket.unit, ticket.handler?.role, ticket.handler?.name].filter(Boolean).join(' · ')}
          </Text>
        </Card>
      </View>
      <OrderCard ticket={ticket} />
      <WhatWasSaid ticket={ticket} />
      <CallReporter ticket={ticket} />
      <Called ticket={ticket} />
      {ticket.project && <LongMoves ticket={ticket} />}
      <MoreMoves ticket={ticket} />
      {!ticket.project && <LongMoves ticket={ticket} />}
      <RelatedRows ticket={ticket} />
      {steers && ticket.category.visibility === 'public' && (
        <Card flush className="mt3">
          <ListRow
            icon="people"
            title="变成议题"
            note="和邻居一起商量、一起定"
            onTap={() => go('deliberation/topic-make', { ticket: id, title: ticket.title })}
          />
        </Card>
      )}
      <Remarks ticket={ticket} steers={steers} />
      <Ratings ticket={ticket} />
      <Section title="经过">
        <TicketHistory ticket={ticket} />
      </Section>
      <AskExclusion ticket={ticket} reload={reload} />
      {steers && <BlockReporter id={id} />}
    </Page>
  );
}
