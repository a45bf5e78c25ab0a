import { WxFail } from './answering';

const perKey = 1024 * 1024;
const inAll = 10 * perKey;

/** The app's storage on the phone, in bytes of JSON: 1 MB a key, 10 MB in all. It outlives the app. */
export class PhoneStorage {
  private readonly texts = new Map<string, string>();

  get(key: string): unknown {
    const text = this.texts.get(key);
    return text === undefined ? '' : (JSON.parse(text) as unknown);
  }

  set(key: string, value: unknown): void {
    const text = JSON.stringify(value) ?? '""';
    const size = Buffer.byteLength(text);
    if (size > perKey) throw new WxFail('entry size limit reached');
    if (this.bytes - this.sizeOf(key) + size > inAll) throw new WxFail('storage limit reached');
    this.texts.set(key, text);
  }

  remove = (key: string): void => void this.texts.delete(key);
  clear = (): void => this.texts.clear();
  keys = (): string[] => [...this.texts.keys()];

  /** Bytes in all. */
  get bytes(): number {
    return this.keys().reduce((sum, key) => sum + this.sizeOf(key), 0);
  }

  private sizeOf = (key: string): number => Buffer.byteLength(this.texts.get(key) ?? '');
}
