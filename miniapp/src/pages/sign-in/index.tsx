import { Text, View } from '@tarojs/components';
import { Button } from '../../parts/button';
import { Page } from '../../parts/page';
import { go } from '../../platform/go';
import { useParams } from '../../platform/params';
import { useLeaveSignIn } from '../../platform/use-leave-sign-in';
import { passCodeFrom } from '../../platform/typed-code';
import { ConfirmBrowser } from './confirm-browser';
import { Way } from './way';

/** Signing in, when something was asked for that needs a name; or letting a browser in from this phone. */
export default function SignInPage() {
  useLeaveSignIn();
  const { pass, q } = useParams();
  const shown = pass ?? passCodeFrom(q);
  if (shown !== null)
    return (
      <Page>
        <ConfirmBrowser shown={shown} />
      </Page>
    );
  return (
    <Page>
      <View className="sign-in">
        <Text className="line t-head">登录邻里</Text>
        <Text className="line">登录以后，事情办到哪了会告诉您，也能补充、评价。</Text>
        <Text className="line quiet">邻居看不到您是谁。刚才填的都还在。</Text>
        <Button kind="plain" small onTap={() => go('resident/privacy')}>
          登录前看看隐私说明
        </Button>
      </View>
      <Way />
    </Page>
  );
}
