import { Injectable } from '@nestjs/common';
import { Secrets } from '../platform/secret';
import { Storage } from '../platform/storage/storage';

const keyOf = (id: string): string => `register/${id}.bin`;

/** The keys of everything that is stored of a file of the register. */
export const registerKeys = (id: string): string[] => [keyOf(id)];

/** Files as they were brought, sealed, for they may name people. Never called inside a transaction. */
@Injectable()
export class RegisterFiles {
  constructor(
    private readonly storage: Storage,
    private readonly secrets: Secrets,
  ) {}

  async put(id: string, bytes: Buffer): Promise<void> {
    await this.storage.put(
      keyOf(id),
      this.secrets.seal(bytes.toString('base64')),
      'application/octet-stream',
    );
  }

  async get(id: string): Promise<Buffer | null> {
    const stored = await this.storage.get(keyOf(id));
    return stored && Buffer.from(this.secrets.open(stored.bytes), 'base64');
  }

  async remove(id: string): Promise<void> {
    await this.storage.remove(keyOf(id));
  }
}
