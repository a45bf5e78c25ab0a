import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import { identityApi } from '@linli/shared/identity/identity.api';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Section } from '../../parts/section';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { useSession, whoAmI } from '../../platform/session';
import { toast } from '../../platform/toast';
import { useRemote } from '../../platform/use-remote';

/** The city platform's accounts that open mine, for whoever is signed in and has some; each can be let go of. */
export function Linked() {
  useRemote(whoAmI, []);
  const { me } = useSession();
  return me && <LinkedOfMine key={me.id} />;
}

function LinkedOfMine() {
  const remote = useRemote(() => call(identityApi.mine), []);
  const { trouble, send } = useSending([]);
  async function unlink(id: string) {
    if (!(await send({}, (key) => call(identityApi.unlink, { params: { id }, key })))) return;
    toast('断开了');
    await remote.reload();
  }
  if (!remote.value?.identities.length) return null;
  return (
    <Section title="连着的市民平台账号">
      <Card flush>
        {remote.value.identities.map(({ id, issuer, since }) => (
          <ListRow
            key={id}
            icon="person"
            title={issuer.replace(/^https?:\/\//, '')}
            note={`${dayWords(localDate(new Date(since)))}连上，从那里打开就不用再登录`}
            side={
              <Button kind="line" small label={`断开${issuer}`} onTap={() => unlink(id)}>
                断开
              </Button>
            }
          />
        ))}
      </Card>
      <TroubleLine trouble={trouble} />
    </Section>
  );
}
