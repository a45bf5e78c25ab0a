import { useUnload } from '@tarojs/taro';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { Page } from '../../parts/page';
import { back } from '../../platform/go';
import { leaveSignIn, signIn } from '../../platform/session';

/** Signing in, when something was asked for that needs a name; saying no is fine. */
export default function SignInPage() {
  useUnload(leaveSignIn);
  return (
    <Page>
      <Actions
        second={
          <Button kind="line" big onTap={back}>
            暂不登录
          </Button>
        }
      >
        <Button big busyWords="正在登录" onTap={() => signIn().then(back)}>
          微信登录
        </Button>
      </Actions>
    </Page>
  );
}
