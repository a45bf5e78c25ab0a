import { Text, View } from '@tarojs/components';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { Card } from '../../parts/card';
import { PhotoWall } from '../../parts/photo-wall';
import { VoiceLine } from '../../parts/voice-line';

/** The resident's words, voice and photos, what neighbours read instead, and how it looks after the work. */
export function WhatWasSaid({ ticket }: { ticket: TicketDetail }) {
  const { words, recording, photos, after, line, at, now, reporter } = ticket;
  const said = [reporter?.name, whenWords(new Date(at), new Date(now)), '报的'].filter(Boolean).join(' ');
  return (
    <View className="mt3">
      <Card>
        {words && <Text className="line">{words}</Text>}
        {recording && <VoiceLine recording={recording} />}
        <Text className="line t-small faint mt1">{said}</Text>
        {photos.length > 0 && (
          <View className="mt3">
            <PhotoWall size="two" photos={photos} label="办理前" marked={after.length > 0} />
          </View>
        )}
        {after.length > 0 && (
          <View className="mt2">
            <PhotoWall size="two" photos={after} label="办理后" marked />
          </View>
        )}
        {line && <Text className="line t-small quiet mt3">给邻居看的：{line}</Text>}
      </Card>
    </View>
  );
}
