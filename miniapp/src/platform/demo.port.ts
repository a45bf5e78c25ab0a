import type { PanelReply } from './host.port';

/** Someone the demo lets you be. */
export interface DemoPerson {
  key: string;
  name: string;
  what: string;
}

/** What only the demo build can do in place of WeChat. */
export interface Demo {
  /** Everyone to choose from. */
  people(): Promise<DemoPerson[]>;
  /** Whose phone this is; null before anybody was chosen. */
  chosen(): string | null;
  choose(person: string | null): void;
  /** A sign-in code for the person chosen in the demo. */
  signInCode(): Promise<string>;
  /** A code for the phone number of the person chosen in the demo. */
  phoneCode(): Promise<string>;
  /** WeChat's panel for messages, drawn by `DemoPanel`; in a tap only, as there. */
  askToWrite(templateIds: readonly string[]): Promise<PanelReply>;
  /** The text of a sign's QR code in a picture, or null. */
  readSign(picture: File): Promise<string | null>;
  /** Opens the page anew, as whoever is signed in now. */
  startOver(): void;
}
