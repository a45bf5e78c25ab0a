import type { LetterKind } from '@linli/shared/subscription/subscription.rules';
import { canWrite } from '../platform/in-wechat';
import { useLetters } from '../platform/letters';
import { AskButton } from './ask-button';
import { Card } from './card';
import { ListRow } from './list-row';

interface RemindMeProps {
  title: string;
  note: string;
  kinds: readonly LetterKind[];
  children: string;
}

/** Offers to be told by WeChat, once: nothing where it is not set up, agreed to already, or was refused today. */
export function RemindMe({ title, note, kinds, children }: RemindMeProps) {
  const open = useLetters(kinds).filter(({ ask, remaining }) => ask && remaining === 0);
  if (!canWrite || !open.length) return null;
  return (
    <Card flush className="mt3">
      <ListRow icon="bell" title={title} note={note} side={<AskButton kinds={kinds}>{children}</AskButton>} />
    </Card>
  );
}
