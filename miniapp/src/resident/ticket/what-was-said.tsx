import { Text } from '@tarojs/components';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { Card } from '../../parts/card';
import { Section } from '../../parts/section';
import { VoiceLine } from '../../parts/voice-line';
import { Shots } from './shots';

/** All that was said, where the title is not all of it; the voice; the photos, where no history shows them. */
export function WhatWasSaid({ ticket }: { ticket: TicketDetail }) {
  const { view, words, recording, title, photos, after, history } = ticket;
  const more = words !== null && words !== title && words !== `${title}。`;
  const pictures = photos.length > 0 && after.length === 0 && history.length === 0;
  if (!more && !recording && !pictures) return null;
  return (
    <Section title={view === 'reporter' ? '您报的' : '怎么回事'}>
      <Card>
        {more && <Text className="line">{words}</Text>}
        {recording && <VoiceLine recording={recording} />}
        {pictures && <Shots ticket={ticket} />}
      </Card>
    </Section>
  );
}
