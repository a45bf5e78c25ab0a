import { Text, View } from '@tarojs/components';
import type { Hold } from '@linli/shared/check/check.rules';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { Card } from '../../parts/card';
import { PhotoWall } from '../../parts/photo-wall';
import { VoiceLine } from '../../parts/voice-line';

const lineHeld: Readonly<Record<Hold, string>> = {
  waiting: '检查过了邻居才看得到',
  withheld: '这句话没有给邻居看，可以再写一句',
};

/** The resident's words, voice and photos, what neighbours read instead, and how it looks after the work. */
export function WhatWasSaid({ ticket }: { ticket: TicketDetail }) {
  const { words, recording, photos, after, line, at, now, reporter, holds } = ticket;
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
        {line && holds.line && <Text className="line t-small quiet">{lineHeld[holds.line]}</Text>}
      </Card>
    </View>
  );
}
