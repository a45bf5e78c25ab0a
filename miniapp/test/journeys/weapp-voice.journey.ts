import { mp3 } from '../../../server/src/recording/testing/sounds';
import { signIn, signOf, withPhones } from './weapp-phones';

jest.setTimeout(120_000);
const given = withPhones();

test('a resident says it, hears it and hands it in; the grid worker hears it', async () => {
  const granny = given.hand('王奶奶', { voice: mp3(3) });
  await granny.phone.open(signOf(given.house.town.doorCode));
  await granny.press(/报一件事/);
  await granny.press('照明');
  await granny.hold('按住说话，点一下也能开始', 3_000);
  await granny.press(/^听录音，[34] 秒/);
  expect(granny.phone.did).toEqual([expect.stringMatching(/^plays wxfile:\/\/usr\/kept-\w+\.mp3$/)]);
  await granny.press('提交');
  await granny.press('微信登录');
  expect(granny.page).toContain('已经报上去了');

  const worker = given.hand('周晓禾');
  await signIn(worker);
  await worker.press(/工作台/);
  await worker.press(/语音报事：照明/);
  await worker.press('听录音，3 秒');
  expect(worker.phone.did).toEqual([
    expect.stringMatching(/^plays https:\/\/.*\/recordings\/.*\/sound\?pass=/),
  ]);
});

test('a refused microphone says what else can be done, and the settings are one tap away', async () => {
  const neighbour = given.hand('陈姐');
  await neighbour.phone.open(signOf(given.house.town.doorCode));
  await neighbour.press(/报一件事/);
  await neighbour.press('按住说话，点一下也能开始');
  expect(neighbour.page).toContain('没有允许用话筒，可以写几个字');
  expect(neighbour.find('button', '去设置').attrs.openType).toBe('openSetting');
});
