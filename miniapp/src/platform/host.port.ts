import type { PanelAnswer } from '@linli/shared/subscription/subscription.contract';

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
  /** Up to `max` pictures, shrunk by the host where it can; none when the person changes their mind. Rejects with `NoPhotos`. */
  choosePhotos(max: number): Promise<PickedPhoto[]>;
  /** Moves a file to where it outlives the app, and answers its id; rejects when there is no room for it. */
  keep(file: PickedFile): Promise<string>;
  /** A kept file; null when it is gone. */
  kept(id: string): Promise<Kept | null>;
  dropKept(id: string): Promise<void>;
  allKept(): Promise<KeptSize[]>;
  /** Opens the microphone, for one minute at most; rejects with `NoMicrophone`. One recording at a time. */
  record(): Promise<Recorder>;
  /** Plays a sound until the returned function is called; `ended` says whether it could be heard to its end. */
  play(url: string, ended: (heard: boolean) => void): () => void;
  /** Reads Chinese aloud; null where the host has no voice of its own, as WeChat. */
  readonly speech: Speech | null;
  showPhotos(urls: readonly string[], current: string): void;
  /** What a scanned sign says: its text, or the page path of a WeChat code; null when nothing was read. */
  scan(): Promise<string | null>;
  call(phone: string): void;
  /**
   * Shows WeChat's panel that asks to be let send messages of these templates. Called in the tap itself, with nothing awaited
   * before it, or WeChat shows none. Rejects with `NotShown`.
   */
  askToWrite(templateIds: readonly string[]): Promise<PanelReply>;
  /** Opens or downloads a PDF, or a workbook, that the API serves at `url`. */
  saveFile(url: string, headers: Readonly<Record<string, string>>, kind?: 'pdf' | 'xlsx'): Promise<void>;
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
  /** Calls back when the network becomes weak and when it has recovered; never where the host cannot tell. */
  onWeakNetwork(changed: (weak: boolean) => void): void;
  /** Calls back each time the app comes to the front. */
  onShown(then: () => void): void;
  /** Does `work` while no other instance of the app on this phone does the work of that name. */
  alone<T>(name: string, work: () => Promise<T>): Promise<T>;
}

export interface HostAsk {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: unknown;
  /** Nothing goes along that says who asks: no cookie either. */
  unnamed?: true;
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

export type Kept = Pick<PickedPhoto, 'file' | 'previewUrl'>;

/** How much room a kept file takes, in bytes, and since when, in milliseconds. */
export interface KeptSize {
  id: string;
  bytes: number;
  since: number;
}

/** An open microphone. */
export interface Recorder {
  /** What was recorded: after `stop()`, after a minute, or until a call came in between; null after `cancel()` or a fault. */
  taken: Promise<Take | null>;
  stop(): void;
  cancel(): void;
}

export interface Take {
  file: PickedFile;
  /** In seconds, rounded. */
  seconds: number;
}

export interface Speech {
  /** Whether there is a Chinese voice yet; calls back when that changes, until the returned function is called. */
  watch(changed: (ready: boolean) => void): () => void;
  speak(words: string, ended: () => void): void;
  stop(): void;
}

/** The microphone stays closed: refused by the person, who can allow it in the settings, or there is none. */
export class NoMicrophone extends Error {
  constructor(readonly refused: boolean) {
    super(refused ? 'microphone refused' : 'no microphone');
    this.name = 'NoMicrophone';
  }
}

/** No picture may be taken or chosen: forbidden in the phone's settings, or the person did not agree when they were asked. */
export class NoPhotos extends Error {
  constructor(readonly forbidden: boolean) {
    super(forbidden ? 'photos forbidden' : 'photos not agreed to');
    this.name = 'NoPhotos';
  }
}

export interface HostStorage {
  get(key: string): unknown;
  /** False when the host has no room for it; nothing is written then. */
  set(key: string, value: unknown): boolean;
  remove(key: string): void;
  keys(): string[];
  /** Bytes in use, of 10 MB (WeChat). */
  used(): number;
}

/** What WeChat hands over when the phone-number button was tapped and agreed to; `code` is for the server only. */
export interface PhoneCode {
  code: string;
}

/** What was answered for each template. */
export type PanelReply = Readonly<Record<string, PanelAnswer>>;

/** The panel was not shown, or its answer did not come. */
export class NotShown extends Error {
  /** `switchedOff`: the person has switched off all messages of this kind, in WeChat's settings. */
  constructor(readonly switchedOff = false) {
    super(switchedOff ? 'switched off' : 'not shown');
    this.name = 'NotShown';
  }
}

/** No answer came: no network, too slow, or stopped by us. */
export class Unreached extends Error {
  constructor(readonly cancelled = false) {
    super(cancelled ? 'cancelled' : 'no answer');
    this.name = 'Unreached';
  }
}
