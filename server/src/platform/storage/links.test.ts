import { checkingUntil, checkLink, linkUntil, signLink, type LinkedFile } from './links';

const secret = 'a secret of at least thirty-two bytes';
const at = (time: string) => new Date(`2026-11-18T${time}+08:00`);
const picture: LinkedFile = { id: '0b1c6c0e-9a35-4a55-8f0e-2f0f6f3f9d11', size: 'thumb' };
const pass = signLink(secret, { ...picture, until: at('14:20:00') });

test.each([
  ['14:10:00', true],
  ['14:19:59', true],
  ['14:20:00', false],
  ['14:20:01', false],
  ['14:09:59', false],
])('a pass until 14:20 shown at %s is good: %s', (time, good) => {
  expect(checkLink(secret, { ...picture, pass }, at(time))).toBe(good);
});

const [seconds, seal = ''] = pass.split('.');
const turned = (seal.startsWith('A') ? 'B' : 'A') + seal.slice(1);
test.each([
  ['for another picture', { ...picture, id: '11111111-9a35-4a55-8f0e-2f0f6f3f9d11' }, pass, secret],
  ['for another size', { ...picture, size: 'full' as const }, pass, secret],
  ['with a later end', picture, `${Number(seconds) + 60}.${seal}`, secret],
  ['with one letter turned', picture, `${seconds}.${turned}`, secret],
  ['cut short', picture, pass.slice(0, -1), secret],
  ['with something behind it', picture, `${pass}A`, secret],
  ['without a seal', picture, `${seconds}.`, secret],
  ['that is empty', picture, '', secret],
  ['sealed with another secret', picture, pass, `${secret}!`],
])('a pass %s is refused', (_, shown, given, key) => {
  expect(checkLink(key, { ...shown, pass: given }, at('14:15:00'))).toBe(false);
});

test.each([
  ['14:10:00', '14:20:00'],
  ['14:14:59', '14:20:00'],
  ['14:15:00', '14:25:00'],
])('a link given out at %s runs until %s', (given, until) => {
  expect(linkUntil(at(given))).toEqual(at(until));
});

test('a pass stays good for at least five minutes after it is given out', () => {
  const given = at('14:14:59');
  const fresh = signLink(secret, { ...picture, until: linkUntil(given) });
  expect(checkLink(secret, { ...picture, pass: fresh }, at('14:19:58'))).toBe(true);
});

test('a pass for the content check stays good for 45 minutes, and opens no picture on a screen', () => {
  const check = { id: picture.id, size: 'check' };
  const given = signLink(secret, { ...check, until: checkingUntil(at('14:00:00')) });
  const opens = (time: string) => checkLink(secret, { ...check, pass: given }, at(time));
  expect([opens('14:00:00'), opens('14:44:59'), opens('14:45:00')]).toEqual([true, true, false]);
  expect(checkLink(secret, { ...picture, pass: given }, at('14:01:00'))).toBe(false);
});
