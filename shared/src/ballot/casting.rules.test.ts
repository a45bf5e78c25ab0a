import { constants, createPublicKey, generateKeyPairSync, privateDecrypt, randomBytes } from 'node:crypto';
import { faultsOf } from '../contract';
import { fromBase64, base64Of } from './base64.rules';
import { answersIn } from './ballot.rules';
import { castBallot, issueBallot } from './ballot.contract';
import { isSigned } from './blind.rules';
import { finished, prepare, readable, signedText } from './casting.rules';

const [signing, sealing] = [0, 1].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);
if (!signing || !sealing) throw new Error('no keys');
const modulus = (key: typeof signing) => createPublicKey(key).export({ format: 'jwk' }).n ?? '';
const voteId = '0193a000-0000-7000-8000-000000000001';
const keys = { voteId, issuing: modulus(signing), sealing: modulus(sealing) };
const chance = (length: number) => new Uint8Array(randomBytes(length));
const sign = (blinded: string) =>
  base64Of(privateDecrypt({ key: signing, padding: constants.RSA_NO_PADDING }, fromBase64(blinded)));

test('a prepared ballot comes back signed, fits the wire, and says nothing of who cast it', () => {
  const prepared = prepare(keys, [[2], [0, 4]], chance);
  const ballot = finished(keys.issuing, prepared, sign(prepared.blinded));
  if (!ballot) throw new Error('not signed');
  expect(faultsOf(issueBallot, { slotId: voteId, blinded: prepared.blinded })).toEqual({});
  expect(faultsOf(castBallot, { ...ballot })).toEqual({});
  const opened = privateDecrypt(
    { key: sealing, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha384' },
    fromBase64(ballot.sealed),
  );
  const questions = [
    { options: 3, most: 1 },
    { options: 5, most: 2 },
  ];
  expect(answersIn(questions, new Uint8Array(opened))).toEqual([[2], [0, 4]]);
});

test('the signature holds for this ballot only: not with another choice, another tracker or in another vote', () => {
  const prepared = prepare(keys, [[0]], chance);
  const ballot = finished(keys.issuing, prepared, sign(prepared.blinded));
  if (!ballot) throw new Error('not signed');
  const holds = (change: object) =>
    isSigned(fromBase64(keys.issuing), signedText({ ...ballot, ...change }), fromBase64(ballot.signature));
  expect(holds({})).toBe(true);
  const other = prepare(keys, [[1]], chance);
  expect(holds({ sealed: other.sealed })).toBe(false);
  expect(holds({ tracker: other.tracker })).toBe(false);
  expect(holds({ voteId: voteId.replace(/1$/, '2') })).toBe(false);
});

test('what was signed for another ballot is not taken for this one', () => {
  const [one, other] = [prepare(keys, [[0]], chance), prepare(keys, [[0]], chance)];
  expect(finished(keys.issuing, one, sign(other.blinded))).toBeNull();
});

test('a tracker is read in groups', () => {
  expect(readable('0123456789ABCDEFGHJK')).toBe('01234-56789-ABCDE-FGHJK');
});
