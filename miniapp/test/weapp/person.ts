/** Who holds the phone, and what they would do when WeChat asks them. */
export interface Person {
  /** A fresh code of WeChat's for signing in. */
  login(): Promise<string>;
  /** What the phone number button gives; null when the person declines. */
  phoneCode(): Promise<string | null>;
  /** What their voice sounds like for so many seconds. */
  speaks(seconds: number): Buffer;
  /** Pictures they will choose, in this order; none means that they close the picker. */
  album: Buffer[];
  /** What their scanner will see. */
  sees: string[];
  /** Whether they let the app write to them. */
  subscribes: boolean;
  /** Whether they allow the microphone. */
  permits: boolean;
  /** How much larger than normal they have set WeChat's text. */
  typeScale: number;
}

const nobody = (): never => {
  throw new Error('nobody holds this phone');
};

/** Someone who says yes to everything, and of whom WeChat knows nothing. */
export const anyone = (): Person => ({
  login: nobody,
  phoneCode: nobody,
  speaks: nobody,
  album: [],
  sees: [],
  subscribes: true,
  permits: true,
  typeScale: 1,
});
