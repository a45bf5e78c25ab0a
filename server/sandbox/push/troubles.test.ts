import { sandboxPush } from '../app';
import { opened } from '../testing/opened';
import { openReceiver, type Received, type Receiver } from '../testing/receiver';
import { openStage, type Stage } from '../testing/stage';
import { signatureOf, unseal } from './seal';

let stage: Stage;
let app: Receiver;
beforeEach(async () => {
  [stage, app] = [openStage(), await openReceiver()];
  await stage.control('push', { url: `${app.url}/wechat/push`, ...sandboxPush });
});
afterEach(() => Promise.all([stage.sandbox.close(), app.close()]));

const revoke = () => stage.control('users/liming/revoke', { info: 8 });

const sendWith = async (trouble: string) => {
  await stage.control('push/trouble', { trouble });
  await revoke();
  await stage.sandbox.deliverDue();
  return app.received[0];
};

it('an event may bear a signature of another token', async () => {
  const { query, body } = (await sendWith('wrong-signature')) as Received;
  const { Encrypt } = JSON.parse(body) as { Encrypt: string };
  const parts = [query.get('timestamp') ?? '', query.get('nonce') ?? ''];
  expect(query.get('msg_signature')).not.toBe(signatureOf(sandboxPush.token, ...parts, Encrypt));
  expect(query.get('signature')).not.toBe(signatureOf(sandboxPush.token, ...parts));
});

it('an event may be for another app, and signed well', async () => {
  const { body } = (await sendWith('wrong-appid')) as Received;
  const { Encrypt } = JSON.parse(body) as { Encrypt: string };
  expect(unseal(sandboxPush.aesKey, Encrypt).appid).toBe('wx0000000000000000');
});

it('an event may have been signed an hour ago', async () => {
  const received = (await sendWith('stale')) as Received;
  const now = Date.parse('2026-11-25T09:00:00+08:00') / 1000;
  expect(Number(received.query.get('timestamp'))).toBe(now - 3600);
  expect(opened(received)).toMatchObject({ CreateTime: now });
});

it('an event may be cut in half, and signed well', async () => {
  const received = (await sendWith('truncated')) as Received;
  expect(() => opened(received)).toThrow();
  expect(received.query.get('msg_signature')).toBe(
    signatureOf(
      sandboxPush.token,
      received.query.get('timestamp') ?? '',
      received.query.get('nonce') ?? '',
      (JSON.parse(received.body) as { Encrypt: string }).Encrypt,
    ),
  );
});

it('an event may come twice, and the next one does not', async () => {
  await sendWith('duplicate');
  await revoke();
  await stage.sandbox.deliverDue();
  const told = app.received.map((one) => JSON.stringify(opened(one)));
  expect([told.length, told[0] === told[1]]).toEqual([3, true]);
});

it('an event may come before an earlier one', async () => {
  await stage.control('push/trouble', { trouble: 'reorder' });
  await revoke();
  await stage.control('users/liming/cancel');
  await stage.sandbox.deliverDue();
  expect(app.received.map((one) => opened(one).Event)).toEqual([
    'user_authorization_cancellation',
    'user_authorization_revoke',
  ]);
});
