import type { Bundle } from '../weapp/bundle';
import { usedIn } from './wechat-apis';

/** What WeChat's examiners refuse or its audit counts against an app, by what it would do; none of it has a place here. */
const refused: Readonly<Record<string, string>> = {
  'asks people to share': 'useShareTimeline onShareTimeline showShareMenu updateShareMenu',
  'holds people back': 'enableAlertBeforeUnload',
  'plays by itself': 'autoplay autoPlay',
  'recognises faces or fingers':
    'checkIsSupportFacialRecognition startFacialRecognitionVerify initFaceDetect faceDetect startSoterAuthentication',
  'asks in a way that is withdrawn': 'getUserInfo getUserProfile getSystemInfo getSystemInfoSync',
};

/** What people may pass on from WeChat's own menu: what a community tells everybody. */
const passedOn = ['resident/bulletin/index'];

/** The app does nothing that they refuse, whether or not it could be declared, and its styles nothing that the audit counts. */
export function releaseFaults(bundle: Bundle): string[] {
  const used = usedIn(bundle);
  const asked = Object.entries(refused).flatMap(([what, names]) =>
    names
      .split(' ')
      .filter((name) => used.has(name))
      .map((name) => `${name} ${what}`),
  );
  const rules = bundle.names('.wxss').flatMap((name) => bundle.text(name).split('}'));
  const cards = bundle
    .names('.json')
    .filter((name) => /"enableShareAppMessage":\s*true/.test(bundle.text(name)))
    .map((name) => name.replace(/\.json$/, ''))
    .filter((name) => !passedOn.includes(name));
  return [
    ...asked,
    ...cards.map((name) => `${name} asks people to share`),
    ...rules.filter((rule) => /:active\b/.test(rule)).map((rule) => `:active in ${rule}`),
    ...rules
      .filter((rule) => /overflow(-[xy])?:\s*(auto|scroll)/.test(rule) && !/-overflow-scrolling:/.test(rule))
      .map((rule) => `no inertia in ${rule}`),
  ];
}
