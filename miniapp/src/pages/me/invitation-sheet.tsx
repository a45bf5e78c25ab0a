import { peopleApi } from '@linli/shared/people/people.api';
import { peopleFieldWords } from '@linli/shared/people/people.words';
import { CodeSheet } from '../../parts/code-sheet';
import { useSession } from '../../platform/session';
import { toast } from '../../platform/toast';

/** Taking up a post with the code somebody in charge gave me. */
export const InvitationSheet = ({ onClose }: { onClose: () => void }) => (
  <CodeSheet
    title="输入邀请码"
    name={peopleFieldWords.code}
    note="网格员、物业和社区的人用，由社区发给您，8 位。"
    verb="加入"
    route={peopleApi.acceptInvitation}
    onClose={onClose}
    onDone={(me) => {
      useSession.setState({ me, known: true });
      toast('加入了');
      onClose();
    }}
  />
);
