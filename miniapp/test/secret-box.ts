import { constants, createPublicKey, generateKeyPairSync, privateDecrypt, type KeyObject } from 'node:crypto';
import type { BallotBox, CastBallot } from '@linli/shared/ballot/ballot.contract';
import { answersIn, shapesOf, type Answers } from '@linli/shared/ballot/ballot.rules';
import { base64Of, fromBase64 } from '@linli/shared/ballot/base64.rules';
import { wechat } from './taro';

const keyOf = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const modulus = (key: KeyObject) => createPublicKey(key).export({ format: 'jwk' }).n ?? '';

/** A box that signs and opens as the server's does, and remembers what was asked of it. */
export function secretBox(more: Partial<BallotBox> = {}) {
  const [issuing, sealing] = [keyOf(), keyOf()];
  const box: BallotBox = {
    voteId: 'vote-1',
    state: 'open',
    batch: 5,
    questions: [{ title: '选两位委员', options: ['甲', '乙', '丙'], most: 2 }],
    keys: { issuing: modulus(issuing), sealing: modulus(sealing) },
    ...{
      issued: 3,
      slips: 0,
      cast: 2,
      counts: null,
      few: false,
      torn: false,
      restored: false,
      listHash: null,
    },
    ...more,
  };
  const inside: { ballot: CastBallot; header: Record<string, string> }[] = [];
  const issued = new Map<string, string>();
  /** What the next asks meet, by path; each once. */
  const stumbles: { path: string; answer: () => { statusCode: number; data: object } }[] = [];
  const refuse = (statusCode: number, code: string, message: string) => ({
    statusCode,
    data: { code, message },
  });
  wechat.answer = ({ method, url, data, header }) => {
    const path = `${method} ${url.replace('http://linli.test/api', '')}`;
    const stumble = stumbles.findIndex((one) => one.path === path);
    if (stumble >= 0) return stumbles.splice(stumble, 1)[0]?.answer() ?? { statusCode: 500, data: {} };
    if (path === 'GET /votes/vote-1/box') return { statusCode: 200, data: box };
    if (path === 'GET /ballots/vote-1/trackers') {
      const trackers = inside.map(({ ballot }) => ballot.tracker);
      return { statusCode: 200, data: { voteId: 'vote-1', trackers, hash: 'a'.repeat(64) } };
    }
    if (path === 'POST /votes/vote-1/ballot') {
      const { slotId, blinded } = data as { slotId: string; blinded: string };
      if ((issued.get(slotId) ?? blinded) !== blinded)
        return refuse(409, 'ballot.slot_spent', '这一票已经领过了，一票只能领一次');
      issued.set(slotId, blinded);
      const padding = { padding: constants.RSA_NO_PADDING };
      return {
        statusCode: 200,
        data: { signed: base64Of(privateDecrypt({ key: issuing, ...padding }, fromBase64(blinded))) },
      };
    }
    if (path === 'POST /ballots') {
      const ballot = data as CastBallot;
      if (!inside.some((one) => one.ballot.tracker === ballot.tracker)) inside.push({ ballot, header });
      return { statusCode: 200, data: {} };
    }
    return refuse(404, 'route.missing', '没有这个页面');
  };
  return {
    inside,
    issued,
    stumbles,
    box,
    /** What a ballot says. */
    open: ({ sealed }: CastBallot): Answers | null => {
      const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha384' };
      return answersIn(
        shapesOf(box.questions),
        new Uint8Array(privateDecrypt({ key: sealing, ...padding }, fromBase64(sealed))),
      );
    },
  };
}
