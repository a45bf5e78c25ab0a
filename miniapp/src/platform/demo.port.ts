/** What only the demo build can do in place of WeChat. */
export interface Demo {
  /** A sign-in code for the person chosen in the demo. */
  signInCode(): Promise<string>;
  /** The text of a sign's QR code in a picture, or null. */
  readSign(picture: File): Promise<string | null>;
}
