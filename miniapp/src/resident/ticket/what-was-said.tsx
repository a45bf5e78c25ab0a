import { Text } from '@tarojs/components';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { Card } from '../../parts/card';
import { Section } from '../../parts/section';
import { Shots } from './shots';

/** All that was said, where the title is not all of it; the photos, where no history shows them. */
export function WhatWasSaid({ ticket }: { ticket: TicketDetail }) {
  const { view, words, title, photos, after, history } = ticket;
  const more = words !== null && words !== title && words !== `${title}。`;
  const pictures = photos.length > 0 && after.length === 0 && history.length === 0;
  if (!more && !pictures) return null;
  return (
    <Section title={view === 'reporter' ? '您报的' : '怎么回事'}>
      <Card>
        {more && <Text className="line">{words}</Text>}
        {pictures && <Shots ticket={ticket} />}
      </Card>
    </Section>
  );
}
