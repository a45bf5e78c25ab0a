import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { checkPair, Storage, StorageTrouble, typeOfKey, type Stored } from './storage';

const isMissing = (trouble: unknown) => (trouble as NodeJS.ErrnoException).code === 'ENOENT';

/** Files in a folder of this machine. A reader meets the old bytes or the new ones, never half of them. */
export class DiskStorage extends Storage {
  private readonly root: string;

  /** `root` is made at the first write. */
  constructor(root: string) {
    super();
    this.root = resolve(root);
  }

  async put(key: string, bytes: Buffer, type: string): Promise<void> {
    checkPair(key, type);
    const path = join(this.root, key);
    const draft = `${path}.${randomUUID()}.part`;
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeDown(draft, bytes);
      await rename(draft, path);
      await rememberNames(dirname(path));
    } catch (trouble) {
      await rm(draft, { force: true }).catch(() => undefined);
      throw new StorageTrouble('put', key, (trouble as Error).message, { cause: trouble });
    }
  }

  async get(key: string): Promise<Stored | null> {
    const type = typeOfKey(key);
    try {
      return { bytes: await readFile(join(this.root, key)), type };
    } catch (trouble) {
      if (isMissing(trouble)) return null;
      throw new StorageTrouble('get', key, (trouble as Error).message, { cause: trouble });
    }
  }

  async remove(key: string): Promise<void> {
    typeOfKey(key);
    try {
      await rm(join(this.root, key));
    } catch (trouble) {
      if (isMissing(trouble)) return;
      throw new StorageTrouble('remove', key, (trouble as Error).message, { cause: trouble });
    }
  }

  async look(): Promise<void> {
    await mkdir(this.root, { recursive: true });
    await access(this.root, constants.W_OK | constants.R_OK | constants.X_OK);
  }
}

async function writeDown(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A rename is only safe from a power cut once its folder is written too; Windows has no way to ask for that. */
async function rememberNames(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const names = await open(folder, 'r');
  try {
    await names.sync();
  } finally {
    await names.close();
  }
}
