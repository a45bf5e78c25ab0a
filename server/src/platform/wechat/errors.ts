/**
 * What helps against an error: `retry` – the same call again in a moment; `renew` – once more with a new token; `requeue` – later,
 * by whoever keeps the errand; `final` – nothing but a change on our side.
 */
export type Remedy = 'retry' | 'renew' | 'requeue' | 'final';

export interface ErrorRow {
  readonly meaning: string;
  readonly remedy: Remedy;
}

/** Our own number for a call that brought no answer: no connection, no time left, or something that is no answer of WeChat's. */
export const noAnswer = -1000;

const row = (meaning: string, remedy: Remedy = 'final'): ErrorRow => ({ meaning, remedy });

/** WeChat's error numbers that its calls of ours can bring, after the tables of its documentation and what it really answers. */
const errors: Readonly<Record<number, ErrorRow>> = {
  [noAnswer]: row('no answer', 'retry'),
  [-1]: row('busy', 'retry'),
  40001: row('the secret is wrong, or the token is not the latest', 'renew'),
  40002: row('grant type unknown'),
  40003: row('openid unknown, or of another app'),
  40004: row('media type unknown'),
  40013: row('app id wrong, or not the one of the code'),
  40014: row('token malformed', 'renew'),
  40029: row('code invalid or older than five minutes'),
  40037: row('template unknown'),
  40097: row('argument wrong'),
  40125: row('secret wrong'),
  40129: row('scene wrong'),
  40163: row('code used before'),
  40164: row('our address is not on the white list'),
  40165: row('page not in the released version'),
  40169: row('scene too long, or the body is no JSON'),
  40212: row('query wrong'),
  40226: row('risky person, sign-in blocked'),
  40243: row('secret frozen'),
  41001: row('token missing'),
  41002: row('app id missing'),
  41004: row('secret missing'),
  41008: row('code missing'),
  41030: row('page not in the released version'),
  42001: row('token expired', 'renew'),
  43002: row('POST wanted'),
  43101: row('the person lets us send no such message'),
  43104: row('openid of another app'),
  43107: row('template banned'),
  43108: row('another message to this person is under way', 'requeue'),
  44002: row('body empty'),
  44990: row('too many in this second', 'retry'),
  44991: row('too many in this minute', 'retry'),
  45009: row('no calls left today', 'requeue'),
  45011: row('too many in this minute', 'retry'),
  45168: row('words that WeChat does not carry'),
  47001: row('body not readable'),
  47003: row('a value does not fit its key'),
  48001: row('the account may not do this'),
  50002: row('account restricted'),
  61010: row('the person has not been here for two hours'),
  85079: row('the mini-program is not released'),
  85096: row('a reserved name in the page'),
  85401: row('a life of one minute to thirty days'),
  85402: row('version unknown'),
  87020: row('asked too often for the same'),
  89503: row('our address waits for an administrator'),
};

/** What a number means and what helps; one that is not in the tables is final. */
export const errorOf = (errcode: number): ErrorRow => errors[errcode] ?? row('not in the tables');
