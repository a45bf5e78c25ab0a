import { mkdtempSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { WxFail } from './answering';

/** Bytes that an app may keep in its user folder. */
const userLimit = 200 * 1024 * 1024;

/** The phone's disk as WeChat shows it: temporary files that go with the app, and a user folder that stays. */
export class PhoneFiles {
  private readonly folder = mkdtempSync(join(tmpdir(), 'linli-weapp-'));
  private made = 0;
  /** What `wx.env.USER_DATA_PATH` says. */
  readonly userPath = 'wxfile://usr';

  constructor() {
    for (const part of ['usr', 'tmp']) mkdirSync(join(this.folder, part));
  }

  /** Puts bytes into a new temporary file and answers its path. */
  temporary(bytes: Buffer, ending: string): string {
    const name = `${++this.made}.${ending}`;
    writeFileSync(join(this.folder, 'tmp', name), bytes);
    return `wxfile://tmp/${name}`;
  }

  /** Where a path of the app lies on this machine; anything outside the two folders is refused. */
  real(path: string): string {
    const at = resolve(this.folder, path.replace(/^wxfile:\/\//, ''));
    if (!/^wxfile:\/\/(usr|tmp)(\/|$)/.test(path) || !at.startsWith(this.folder))
      throw new WxFail(`no such file or directory "${path}"`, 1_300_002);
    return at;
  }

  /** Fails when `more` bytes would be too many in the user folder. */
  room(more: number): void {
    if (used(join(this.folder, 'usr')) + more > userLimit)
      throw new WxFail('the maximum size of the file storage limit is exceeded', 1_300_202);
  }

  /** Drops what is temporary, as when the app is closed. */
  forgetTemporary(): void {
    rmSync(join(this.folder, 'tmp'), { recursive: true });
    mkdirSync(join(this.folder, 'tmp'));
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const used = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
