import type { Bundle } from '../weapp/bundle';
import { usedIn } from './wechat-apis';

/** What WeChat's reviewers refuse or its audit counts against an app, by what it would do; none of it has a place here. */
const refused: Readonly<Record<string, string>> = {
  'asks people to share':
    'useShareAppMessage onShareAppMessage useShareTimeline onShareTimeline showShareMenu',
  'holds people back': 'enableAlertBeforeUnload',
  'plays by itself': 'autoplay autoPlay',
  'recognises faces or fingers':
    'checkIsSupportFacialRecognition startFacialRecognitionVerify initFaceDetect faceDetect startSoterAuthentication',
  'asks in a way that is withdrawn': 'getUserInfo getUserProfile getSystemInfo getSystemInfoSync',
};

/** The app does nothing that a review refuses, whether or not it could be declared. */
export function reviewFaults(bundle: Bundle): string[] {
  const used = usedIn(bundle);
  return Object.entries(refused).flatMap(([what, names]) =>
    names
      .split(' ')
      .filter((name) => used.has(name))
      .map((name) => `${name} ${what}`),
  );
}
