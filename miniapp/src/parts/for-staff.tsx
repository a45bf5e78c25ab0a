import type { ReactNode } from 'react';
import type { Me } from '@linli/shared/people/people.contract';
import type { Permission } from '@linli/shared/people/people.rules';
import { back } from '../platform/go';
import { ensureSignedIn, useSession, whoAmI } from '../platform/session';
import { useRemote } from '../platform/use-remote';
import { Actions } from './actions';
import { Blank } from './blank';
import { Button } from './button';
import { Loading } from './loading';
import { AtWork, Page } from './page';

interface ForStaffProps {
  /** Whoever holds one of these anywhere may see the page; what is on it, the server decides. */
  allowed: readonly Permission[];
  mode?: 'outdoor';
  children: (me: Me) => ReactNode;
}

const forWhom = '这里是网格员和社区用的';

/** A page of people at work: everyone else reads whose it is and finds the way back; visitors are also offered to sign in. */
export function ForStaff({ allowed, mode, children }: ForStaffProps) {
  const asked = useRemote(whoAmI, []);
  const { me } = useSession();
  if (me?.posts.some(({ permission }) => allowed.includes(permission)))
    return (
      <AtWork.Provider key={me.id} value>
        {children(me)}
      </AtWork.Provider>
    );
  return (
    <Page mode={mode}>
      {asked.value === undefined ? (
        <Loading remote={asked} />
      ) : me ? (
        <Blank kind="empty" title={forWhom} words="您要报事或者看进度，请回到首页。">
          <Button kind="line" onTap={back}>
            回去
          </Button>
        </Blank>
      ) : (
        <Blank
          kind="empty"
          title={forWhom}
          words="在社区登记过的人，用那个微信登录。您要报事或者看进度，不用登录这里。"
        >
          <Actions
            second={
              <Button kind="line" onTap={back}>
                回去
              </Button>
            }
          >
            <Button onTap={ensureSignedIn}>去登录</Button>
          </Actions>
        </Blank>
      )}
    </Page>
  );
}
