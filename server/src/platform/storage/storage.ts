const types: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  mp3: 'audio/mpeg',
  aac: 'audio/aac',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  webm: 'audio/webm',
  ogg: 'audio/ogg',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json',
  bin: 'application/octet-stream',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** One stored thing: its bytes and its content type. */
export interface Stored {
  bytes: Buffer;
  type: string;
}

/**
 * Where files live. Keys look like `photo/2026/11/0b1c….jpg`; the ending names the content type, so nothing
 * beside the bytes has to be kept. Never called inside a transaction.
 */
export abstract class Storage {
  /** Keeps `bytes` under `key`, replacing what was there; when it resolves, the bytes survive a power cut. */
  abstract put(key: string, bytes: Buffer, type: string): Promise<void>;
  /** What is kept under `key`, whole, or null. */
  abstract get(key: string): Promise<Stored | null>;
  /** Lets go of `key`; one that is not there is already let go of. */
  abstract remove(key: string): Promise<void>;
  /** Whether it can be reached and written to: throws when not. Keeps nothing. */
  abstract look(): Promise<void>;
}

/** The storage did not do as asked: the message names the verb, the key and the answer, and holds no secret. */
export class StorageTrouble extends Error {
  /** Whether it could not be reached or could not do it in time, so that asking again later is right. */
  readonly passing: boolean;

  constructor(
    verb: string,
    key: string,
    answer: string,
    { cause, passing = false }: { cause?: unknown; passing?: boolean } = {},
  ) {
    super(`storage could not ${verb} ${key}: ${answer}`, { cause });
    this.name = 'StorageTrouble';
    this.passing = passing;
  }
}

// Lower case only: a disk may take A and a for one name, a bucket never does.
const keyShape = /^[a-z0-9][a-z0-9_-]*(\/[a-z0-9][a-z0-9_-]*)*\.([a-z0-9]+)$/;

/** The content type that `key` names. Throws for a key that could leave its folder or has an unknown ending. */
export function typeOfKey(key: string): string {
  const ending = key.length <= 200 ? keyShape.exec(key)?.[2] : undefined;
  const type = ending === undefined ? undefined : types[ending];
  if (type === undefined) throw new StorageTrouble('take', JSON.stringify(key.slice(0, 200)), 'not a key');
  return type;
}

/** Throws unless `key` is a key and its ending names `type`. */
export function checkPair(key: string, type: string): void {
  if (typeOfKey(key) !== type) throw new StorageTrouble('take', key, `its ending does not name ${type}`);
}
