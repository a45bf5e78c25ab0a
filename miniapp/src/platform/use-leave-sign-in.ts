import { useUnload } from '@tarojs/taro';
import { leaveSignIn } from './session';

/** For the sign-in page: whoever waits for it goes on when it closes. */
export const useLeaveSignIn = (): void => useUnload(leaveSignIn);
