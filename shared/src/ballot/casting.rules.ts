import { bytesOfAnswers, type Answers } from './ballot.rules';
import { base64Of, fromBase64 } from './base64.rules';
import { ascii, joined } from './big.rules';
import { blind, sealTo, unblinded, type Chance } from './blind.rules';

/** The two public keys of a box, each 256 bytes as base64url: one signs ballots blindly, to the other choices are sealed. */
export interface BoxKeys {
  readonly voteId: string;
  readonly issuing: string;
  readonly sealing: string;
}

/** A ballot as it goes into the box: nothing in it says whose it is, nor, while the box is closed, what it says. */
export interface SealedBallot {
  readonly voteId: string;
  readonly tracker: string;
  readonly sealed: string;
  readonly signature: string;
}

/** A ballot on its way to be signed: `unblind` never leaves the phone. */
export interface Prepared {
  readonly voteId: string;
  readonly tracker: string;
  readonly sealed: string;
  readonly blinded: string;
  readonly unblind: string;
}

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Characters of a tracker: 100 bits, which nobody else draws. */
export const trackerLength = 20;

/** A tracker in groups of five, to be read and compared. */
export const readable = (tracker: string): string => tracker.replace(/.{5}(?=.)/g, '$&-');

/** What a signature of a ballot signs: the vote, the tracker and the sealed choice, so that none of them can be exchanged. */
export const signedText = ({ voteId, tracker, sealed }: Omit<SealedBallot, 'signature'>): Uint8Array =>
  joined(ascii(`linli ballot 1\n${voteId}\n${tracker}\n`), fromBase64(sealed));

/** Seals a choice under a fresh tracker and blinds it. The choice cannot be changed after this: what is signed is this ballot. */
export function prepare({ voteId, issuing, sealing }: BoxKeys, answers: Answers, chance: Chance): Prepared {
  const tracker = Array.from(chance(trackerLength), (byte) => letters[byte & 31]).join('');
  const sealed = base64Of(sealTo(fromBase64(sealing), bytesOfAnswers(answers), chance));
  const { blinded, unblind } = blind(fromBase64(issuing), signedText({ voteId, tracker, sealed }), chance);
  return { voteId, tracker, sealed, blinded: base64Of(blinded), unblind: base64Of(unblind) };
}

/** The ballot with its signature, ready to be cast; null when what came back is no signature of it. */
export function finished(issuing: string, prepared: Prepared, signed: string): SealedBallot | null {
  const { voteId, tracker, sealed, unblind } = prepared;
  const text = signedText({ voteId, tracker, sealed });
  const signature = unblinded(fromBase64(issuing), text, fromBase64(signed), fromBase64(unblind));
  return signature && { voteId, tracker, sealed, signature: base64Of(signature) };
}
