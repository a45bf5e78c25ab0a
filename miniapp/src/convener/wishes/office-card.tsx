import { Text, View } from '@tarojs/components';
import { endWords } from '@linli/shared/deadline/deadline.words';
import { aboutWords, wishLook } from '@linli/shared/wish/card.words';
import type { OfficeView, OfficeWish } from '@linli/shared/wish/wish.contract';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { StatusPill } from '../../parts/pill';
import { WishLow } from '../../parts/wish-card';

/** What can be done with a wish from its card. */
export type Do = 'publish' | 'refuse' | 'cards' | 'companion' | 'open';

interface OfficeCardProps {
  wish: OfficeWish;
  view: OfficeView;
  now: string;
  onDo: (what: Do) => void;
}

/** A wish with its wisher's own words, by when somebody has to act, and what to do. */
export function OfficeCard({ wish, view, now, onDo }: OfficeCardProps) {
  const { title, words, whom, due, late, kind } = wish;
  const name = title || kind;
  const button = (what: Do, said: string) => (
    <Button kind="line" label={`${said}：${name}`} onTap={() => onDo(what)}>
      {said}
    </Button>
  );
  return (
    <Card className="mt2" look={late ? 'over' : undefined}>
      <View className="between">
        <Text className="line strong">{name}</Text>
        <StatusPill {...wishLook(wish.state)} />
      </View>
      <Text className="line t-small quiet">{`${kind} · ${aboutWords(wish)}`}</Text>
      {words && <Text className="line">{words}</Text>}
      {whom && <Text className="line t-small quiet">{`谁的心愿：${whom}`}</Text>}
      {due && (
        <Text className="line t-small quiet">
          {late ? `过期了，${endWords(new Date(due), new Date(now))} 就该看` : dueOf(view, due, now)}
        </Text>
      )}
      <WishLow wish={wish} now={now} />
      <View className="mt2">
        {view === 'review' ? (
          <Actions second={button('refuse', '先不公布')}>
            <Button label={`公布：${name}`} onTap={() => onDo('publish')}>
              公布
            </Button>
          </Actions>
        ) : (
          <Actions even second={wish.for !== 'self' && view !== 'ended' && button('cards', '给确认卡')}>
            {view === 'companion' && wish.claimId
              ? button('companion', '安排同行的人')
              : button('open', view === 'confirm' ? '去问一问' : '打开')}
          </Actions>
        )}
      </View>
      {view === 'review' && (
        <View className="mt1">
          <Button kind="plain" wide label={`打开看全：${name}`} onTap={() => onDo('open')}>
            听录音、看全
          </Button>
        </View>
      )}
    </Card>
  );
}

const before: Partial<Record<OfficeView, string>> = { review: '前核实', companion: '前要有人同行' };
const dueOf = (view: OfficeView, due: string, now: string): string => {
  const when = endWords(new Date(due), new Date(now));
  return before[view] ? `${when} ${before[view]}` : `从 ${when} 起`;
};
