import { verifiedPhone } from './identity.rules';

test.each([
  [{ phone_number: '13800004401', phone_number_verified: true }, '13800004401'],
  [{ phone_number: '+8613800004401', phone_number_verified: true }, '13800004401'],
  [{ phone_number: '+86 13800004401', phone_number_verified: true }, '13800004401'],
  [{ phone_number: '13800004401', phone_number_verified: false }, null],
  [{ phone_number: '13800004401', phone_number_verified: 'true' }, null],
  [{ phone_number: '13800004401' }, null],
  [{ phone_number: '+85213800004401', phone_number_verified: true }, null],
  [{ phone_number: 13800004401, phone_number_verified: true }, null],
  [{ phone_number_verified: true }, null],
])('of %j the verified phone is %s', (claims, phone) => {
  expect(verifiedPhone(claims)).toBe(phone);
});
