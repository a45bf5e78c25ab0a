/** The one seam to the phone: everything the app asks of WeChat or of a browser. Two adapters: host.ts, host.h5.ts. */
export interface Host {
  /** Where a session lives: kept by us and sent as bearer, or in a cookie the browser keeps. */
  readonly credential: 'bearer' | 'cookie';
  /** Resolves with any answer, good or bad; rejects only when none came. */
  request(ask: HostAsk): Promise<HostReply>;
  /** Sends one file as multipart; `reply` rejects when no answer came or after `cancel()`. */
  upload(ask: UploadAsk): UploadTask;
  /** A fresh code that the server exchanges for a session. */
  signInCode(): Promise<string>;
  /** Up to `max` pictures, shrunk by the host where it can; none when the person changes their mind. */
  choosePhotos(max: number): Promise<PickedPhoto[]>;
  showPhotos(urls: readonly string[], current: string): void;
  /** What a scanned sign says: its text, or the page path of a WeChat code; null when nothing was read. */
  scan(): Promise<string | null>;
  call(phone: string): void;
  /** Opens or downloads a PDF that the API serves at `url`. */
  saveFile(url: string, headers: Readonly<Record<string, string>>): Promise<void>;
  readonly storage: HostStorage;
  /** Where this start of the app leads, and with what; parameters as they stand in the address. */
  launched(): { path: string; query: Readonly<Record<string, string | undefined>> };
  /** What WeChat's servers have fetched for this start, as text; null when there is none. */
  prefetched(): Promise<string | null>;
  /** How much larger than normal the person has set all text, 1 = normal. */
  fontScale(): number;
  online(): boolean;
  /** Calls back on each change until the returned function is called. */
  onNetwork(changed: (online: boolean) => void): () => void;
}

export interface HostAsk {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: unknown;
}

export interface HostReply {
  status: number;
  /** Parsed JSON, or the plain text where it is none. */
  body: unknown;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
}

export interface UploadAsk {
  url: string;
  /** Multipart name of the file. */
  name: string;
  file: PickedFile;
  fields?: Readonly<Record<string, string>>;
  headers: Readonly<Record<string, string>>;
  /** Percent that has left the phone. */
  onProgress?: (percent: number) => void;
}

export interface UploadTask {
  reply: Promise<HostReply>;
  cancel(): void;
}

/** A path in WeChat, a File in a browser. */
export type PickedFile = string | File;

export interface PickedPhoto {
  file: PickedFile;
  previewUrl: string;
  /** Bytes. */
  size: number;
}

export interface HostStorage {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
  remove(key: string): void;
}

/** What WeChat hands over when the phone-number button was tapped and agreed to; `code` is for the server only. */
export interface PhoneCode {
  code: string;
}

/** No answer came: no network, too slow, or stopped by us. */
export class Unreached extends Error {
  constructor(readonly cancelled = false) {
    super(cancelled ? 'cancelled' : 'no answer');
    this.name = 'Unreached';
  }
}
