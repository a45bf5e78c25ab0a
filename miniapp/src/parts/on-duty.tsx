import { canWrite } from '../platform/in-wechat';
import { useLetters } from '../platform/letters';
import { AskButton } from './ask-button';
import { Card } from './card';
import { ListRow } from './list-row';

/** How many letters are left of a kind, or that they come for good. */
export const leftWords = ({ standing, remaining }: { standing: boolean; remaining: number }): string => {
  if (standing) return '微信会一直提醒您';
  return remaining > 0 ? `微信还能提醒 ${remaining} 次` : '微信现在不会提醒';
};

const task = ['task'] as const;

/** The start of a shift: each tap lets WeChat tell of one more matter. Nothing where that is not set up or switched off. */
export function OnDuty() {
  const [line] = useLetters(task);
  if (!canWrite || !line?.wanted) return null;
  return (
    <Card flush className="mt3">
      <ListRow
        icon="bell"
        title="有新事就提醒我"
        note={leftWords(line)}
        side={
          !line.standing && <AskButton kinds={task}>{line.remaining > 0 ? '再加一次' : '开始值班'}</AskButton>
        }
      />
    </Card>
  );
}
