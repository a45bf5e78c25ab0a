import { Injectable } from '@nestjs/common';
import { Storage, type Stored } from '../platform/storage/storage';
import type { Sound, SoundKind } from './sound';

const keyOf = (id: string, kind: string): string => `recording/${id.slice(0, 8)}/${id}/sound.${kind}`;

const types: Readonly<Record<SoundKind, string>> = {
  mp3: 'audio/mpeg',
  aac: 'audio/aac',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  webm: 'audio/webm',
  ogg: 'audio/ogg',
};

/** Where a recording's file lies. */
export interface Filed {
  readonly id: string;
  readonly kind: SoundKind;
}

/** The keys of everything that is stored of a recording of this kind. */
export const recordingKeys = ({ id, kind }: { id: string; kind: string }): string[] => [keyOf(id, kind)];

/** The file of a recording in storage. Never called inside a transaction. */
@Injectable()
export class RecordingFiles {
  constructor(private readonly storage: Storage) {}

  async put(id: string, { bytes, kind }: Sound): Promise<void> {
    await this.storage.put(keyOf(id, kind), bytes, types[kind]);
  }

  get({ id, kind }: Filed): Promise<Stored | null> {
    return this.storage.get(keyOf(id, kind));
  }

  async remove({ id, kind }: Filed): Promise<void> {
    await this.storage.remove(keyOf(id, kind));
  }
}
