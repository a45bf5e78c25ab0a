import { StorageTrouble, type Storage } from '../storage';

/** A storage as new, and what it holds. */
export interface Kept {
  readonly storage: Storage;
  /** The name of everything that lies there. */
  everything(): Promise<string[]>;
  close(): Promise<void>;
}

/** The tests of what is promised of every storage. */
export function keepsFiles(name: string, open: () => Promise<Kept>): void {
  describe(name, () => {
    let kept: Kept;
    beforeEach(async () => (kept = await open()));
    afterEach(() => kept.close());
    const bytes = Buffer.from([0xff, 0xd8, 0x00, 0x0a, 0x0d, 0xff]);

    test('gives back the bytes and the type it was given', async () => {
      await kept.storage.put('photo/2026/a1-full.jpg', bytes, 'image/jpeg');
      expect(await kept.storage.get('photo/2026/a1-full.jpg')).toEqual({ bytes, type: 'image/jpeg' });
    });

    test('keeps an empty file, which is not a missing one', async () => {
      await kept.storage.put('sheet.pdf', Buffer.alloc(0), 'application/pdf');
      expect(await kept.storage.get('sheet.pdf')).toEqual({
        bytes: Buffer.alloc(0),
        type: 'application/pdf',
      });
    });

    test('replaces what was there', async () => {
      await kept.storage.put('a.jpg', Buffer.from('a longer first one'), 'image/jpeg');
      await kept.storage.put('a.jpg', bytes, 'image/jpeg');
      expect((await kept.storage.get('a.jpg'))?.bytes).toEqual(bytes);
    });

    test('has null for what is not there', async () => {
      expect(await kept.storage.get('photo/none.jpg')).toBeNull();
    });

    test('removes, and removes again without complaint', async () => {
      await kept.storage.put('a.jpg', bytes, 'image/jpeg');
      await kept.storage.remove('a.jpg');
      await kept.storage.remove('a.jpg');
      expect(await kept.storage.get('a.jpg')).toBeNull();
    });

    test.each([
      '../out.jpg',
      'photo/../../out.jpg',
      '/out.jpg',
      'photo//out.jpg',
      'photo/./out.jpg',
      '..\\out.jpg',
      'C:\\out.jpg',
      '%2e%2e/out.jpg',
      'out\0.jpg',
      'out.jpg\n',
      'Out.jpg',
      'out.php',
      'out',
      '.jpg',
      '',
      `${'a'.repeat(200)}.jpg`,
    ])('takes %j for no key', async (key) => {
      await expect(kept.storage.put(key, bytes, 'image/jpeg')).rejects.toThrow('not a key');
      await expect(kept.storage.get(key)).rejects.toThrow('not a key');
      await expect(kept.storage.remove(key)).rejects.toThrow('not a key');
      expect(await kept.everything()).toEqual([]);
    });

    test('does not keep a type that the key does not name', async () => {
      await expect(kept.storage.put('a.jpg', bytes, 'text/html')).rejects.toThrow(StorageTrouble);
      expect(await kept.storage.get('a.jpg')).toBeNull();
    });
  });
}
