import { Text } from '@tarojs/components';
import { readable } from '@linli/shared/ballot/casting.rules';
import { Card } from '../../parts/card';
import { Button } from '../../parts/button';
import { TroubleLine } from '../../parts/trouble-line';
import { useSecretCast } from '../secret/use-secret-cast';

interface OwnSlotProps {
  voteId: string;
  slotId: string;
  /** The published list; null while the box is open. */
  trackers: readonly string[] | null;
}

/** What this phone holds for one slot; what is not in the box yet goes on into it. */
export function OwnSlot({ voteId, slotId, trackers }: OwnSlotProps) {
  const { own, busy, trouble, again } = useSecretCast(voteId, slotId);
  if (!own) return null;
  if (own.step !== 'cast')
    return (
      <Card look="now" className="mt2">
        <Text className="line strong">{busy ? '正在投' : '还没投进去'}</Text>
        <TroubleLine trouble={trouble} />
        <Button busy={busy} onTap={again}>
          接着投
        </Button>
      </Card>
    );
  const missing = trackers !== null && !trackers.includes(own.ballot.tracker);
  return (
    <Card look={missing ? 'over' : undefined} className="mt2">
      <Text className="line strong">{readable(own.ballot.tracker)}</Text>
      <Text className="line">
        {trackers === null ? '投进去了，封箱以后能查。' : missing ? missingWords : '在清单里，票在票箱里。'}
      </Text>
    </Card>
  );
}

const missingWords = '清单里没有这张票。请带着这台手机找监票人，或者打社区电话，可以提异议。';
