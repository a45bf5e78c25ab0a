/** Whom the city platform vouches for; `phone` is a number that it has verified. */
export interface Vouched {
  readonly issuer: string;
  readonly subject: string;
  readonly phone: string | null;
}

/** An ID token that somebody handed over: `mark` tells it from all others, `until` it may be believed. */
export interface Handed extends Vouched {
  readonly mark: string;
  readonly until: Date;
}

/** What a browser has to bring back from the platform, by which we know that it set out from here. */
export interface Errand {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}
