import { Text } from '@tarojs/components';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { delayWords } from '@linli/shared/delay/delay.words';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { Card } from '../../parts/card';
import { Section } from '../../parts/section';

/** The ask for more time that waits for an answer, with what was said for it. */
export function WhatIsAsked({ ticket: { delays, history } }: { ticket: TicketDetail }) {
  const ask = delays.find(({ state }) => state === 'asked');
  if (!ask) return null;
  const said = history.filter(({ kind }) => kind === 'askPause' || kind === 'askExtension').pop()?.words;
  return (
    <Section title="申请的是">
      <Card>
        <Text className="line strong">{delayWords(ask)}</Text>
        {said && <Text className="line mt2">{said}</Text>}
        <Text className="line t-small quiet mt2">{momentWords(new Date(ask.askedAt))} 申请</Text>
      </Card>
    </Section>
  );
}
