import { Text, View } from '@tarojs/components';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Section } from '../../parts/section';
import { go } from '../../platform/go';

/** What the owners' inspectors said, what was answered, and the way to answer for those who steer. */
export function Remarks({ ticket, steers }: { ticket: TicketDetail; steers: boolean }) {
  const { id, remarks, now, openMoves } = ticket;
  if (remarks.length === 0) return null;
  return (
    <Section title="业主监督的意见">
      <Card flush>
        {remarks.map(({ id: remark, kind, words, answer, at }) => (
          <View key={remark} className="row">
            <View className="row__main">
              <Text className="line">{words ?? '内容已经不在了'}</Text>
              {answer && <Text className="line quiet">{`答复：${answer}`}</Text>}
              <Text className="row__note">
                {[whenWords(new Date(at), new Date(now)), kind === 'question' && '请社区核对']
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </View>
            {!answer && steers && openMoves.includes('note') && (
              <View className="row__side">
                <Button
                  kind="line"
                  label={`答复：${words ?? ''}`}
                  onTap={() => go('worker/move', { id, move: 'note', about: remark })}
                >
                  答复
                </Button>
              </View>
            )}
          </View>
        ))}
      </Card>
    </Section>
  );
}
