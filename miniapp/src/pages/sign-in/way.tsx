import { useState } from 'react';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { TroubleLine } from '../../parts/trouble-line';
import { back } from '../../platform/go';
import { signIn } from '../../platform/session';
import { asTrouble, type Trouble } from '@linli/shared/trouble';

/** With WeChat's account, in one tap; saying no is fine. */
export function Way() {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const enter = () =>
    signIn().then(
      () => back(),
      (thrown: unknown) => setTrouble(asTrouble(thrown)),
    );
  return (
    <>
      <TroubleLine trouble={trouble} />
      <Actions
        second={
          <Button kind="line" big onTap={back}>
            暂不登录
          </Button>
        }
      >
        <Button big busyWords="正在登录" onTap={enter}>
          微信登录
        </Button>
      </Actions>
    </>
  );
}
