import { WxFail, type Answer, type Callbacks } from '../answering';
import type { Phone } from '../phone';

const wholeList = 5;

/** What WeChat asks the person for: who they are, whether they want messages, what their camera sees. Numbers of errors as WeChat gives them. */
export function person(phone: Phone, answer: Answer): Record<string, unknown> {
  return {
    login: (ask: Callbacks) =>
      answer('login', ask, async () => ({ code: await phone.outside.add(phone.person.login()) })),
    requestSubscribeMessage: (ask: Callbacks & { tmplIds: string[] }) =>
      answer('requestSubscribeMessage', ask, () => {
        if (!phone.tapping) throw new WxFail('can only be invoked by user TAP gesture.');
        if (ask.tmplIds.length > wholeList) throw new WxFail('Templates count out of max bounds', 20_003);
        return Object.fromEntries(
          ask.tmplIds.map((id) => [id, phone.person.subscribes ? 'accept' : 'reject']),
        );
      }),
    scanCode: (ask: Callbacks) =>
      answer('scanCode', ask, () => {
        const seen = phone.person.sees.shift();
        if (!seen) throw new WxFail('cancel');
        return { result: seen, scanType: 'QR_CODE', charSet: 'UTF-8' };
      }),
    chooseMedia: (ask: Callbacks & { count?: number }) =>
      answer('chooseMedia', ask, () => {
        phone.privacy.ask('chooseMedia');
        const chosen = phone.person.album.splice(0, ask.count ?? 9);
        if (chosen.length === 0) throw new WxFail('cancel');
        return {
          type: 'image',
          tempFiles: chosen.map((bytes) => ({
            tempFilePath: phone.files.temporary(bytes, 'jpg'),
            size: bytes.length,
            fileType: 'image',
          })),
        };
      }),
    getSetting: (ask: Callbacks) =>
      answer('getSetting', ask, () => ({ authSetting: {}, subscriptionsSetting: { mainSwitch: true } })),
    getPrivacySetting: (ask: Callbacks) =>
      answer('getPrivacySetting', ask, () => ({ needAuthorization: !phone.privacy.agreed })),
    makePhoneCall: (ask: Callbacks & { phoneNumber: string }) =>
      answer('makePhoneCall', ask, () => void phone.did.push(`calls ${ask.phoneNumber}`)),
    previewImage: (ask: Callbacks & { current: string }) =>
      answer('previewImage', ask, () => void phone.did.push(`looks at ${ask.current}`)),
    openDocument: (ask: Callbacks & { filePath: string }) =>
      answer('openDocument', ask, () => void phone.did.push(`reads ${ask.filePath}`)),
  };
}
