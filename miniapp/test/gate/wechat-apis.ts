import { parse, type Node } from 'acorn';
import { simple } from 'acorn-walk';
import { declared } from '../../src/resident/privacy/declared';
import type { Bundle } from '../weapp/bundle';

// What WeChat lets an app do only when its privacy guide declares it.
const privacy = new Set(
  `getPhoneNumber getRealtimePhoneNumber chooseAvatar chooseAddress chooseInvoiceTitle chooseInvoice chooseLicensePlate
  getWeRunData getLocation getFuzzyLocation chooseLocation choosePoi onLocationChange startLocationUpdate
  startLocationUpdateBackground chooseMedia chooseImage chooseVideo chooseMessageFile saveImageToPhotosAlbum
  saveVideoToPhotosAlbum getRecorderManager startRecord createCameraContext createLivePusherContext joinVoIPChat
  openBluetoothAdapter createBLEPeripheralServer addPhoneContact addPhoneCalendar addPhoneRepeatCalendar getClipboardData
  setClipboardData startAccelerometer startCompass startDeviceMotionListening startGyroscope`.split(/\s+/),
);

// Those that app.json must name in requiredPrivateInfos.
const location = new Set(
  `getLocation getFuzzyLocation chooseLocation choosePoi chooseAddress onLocationChange startLocationUpdate
  startLocationUpdateBackground`.split(/\s+/),
);

// Taro's own layer speaks of every API there is; what the app uses is said in its own chunks.
const isOurs = (name: string): boolean => !/^(taro|vendors|runtime)\.js$/.test(name);

const declaredApis = declared.flatMap(({ apis }) => apis);

type Named = Node & { name?: string; value?: unknown };

/** Names of WeChat's that the app calls or sets, or gives to a button as its open type. */
export function usedIn(bundle: Bundle): Set<string> {
  const used = new Set<string>();
  const note = (word: unknown) => void (typeof word === 'string' && used.add(word));
  for (const name of bundle.names('.js').filter(isOurs))
    simple(parse(bundle.text(name), { ecmaVersion: 'latest' }), {
      MemberExpression: ({ property }) => note((property as Named).name ?? (property as Named).value),
      Property: ({ key, value }) => {
        note((key as Named).name);
        if ((key as Named).name === 'openType') simple(value, { Literal: (said) => note(said.value) });
      },
    });
  return used;
}

/** What the app asks of the person is declared, and what is declared is asked. */
export function privacyFaults(bundle: Bundle): string[] {
  const used = usedIn(bundle);
  return [
    ...[...privacy]
      .filter((api) => used.has(api) && !declaredApis.includes(api))
      .map((api) => `${api} is not declared`),
    ...declaredApis.filter((api) => !used.has(api)).map((api) => `${api} is declared and not used`),
  ];
}

/** Location is used only where app.json names it with a reason, and named only where it is used. */
export function locationFaults(bundle: Bundle): string[] {
  const used = usedIn(bundle);
  const { requiredPrivateInfos = [], permission = {} } = bundle.app as {
    requiredPrivateInfos?: string[];
    permission?: Record<string, { desc?: string }>;
  };
  const reason = permission['scope.userLocation'];
  const asked = [...location].filter((api) => used.has(api));
  return [
    ...asked
      .filter((api) => !requiredPrivateInfos.includes(api))
      .map((api) => `${api} is not in requiredPrivateInfos`),
    ...requiredPrivateInfos
      .filter((api) => !location.has(api))
      .map((api) => `requiredPrivateInfos knows no ${api}`),
    ...requiredPrivateInfos
      .filter((api) => location.has(api) && !used.has(api))
      .map((api) => `${api} is required and not used`),
    ...(reason && asked.length === 0 ? ['permission asks for a location that nobody uses'] : []),
    ...Object.entries(permission)
      .filter(([, { desc }]) => !desc)
      .map(([scope]) => `${scope} gives no reason`),
  ];
}
