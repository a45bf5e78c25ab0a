import { newKey } from './key';

describe('newKey', () => {
  test('a key is 32 base32 characters and unlike the one before', () => {
    const keys = Array.from({ length: 200 }, newKey);
    for (const key of keys) expect(key).toMatch(/^[0-9a-hjkmnp-tv-z]{32}$/);
    expect(new Set(keys).size).toBe(200);
  });

  test('it is made where there is no crypto, as in WeChat', () => {
    const real = Object.getOwnPropertyDescriptor(globalThis, 'crypto');
    Object.defineProperty(globalThis, 'crypto', { value: undefined, configurable: true });
    try {
      const keys = Array.from({ length: 50 }, newKey);
      expect(new Set(keys).size).toBe(50);
      expect(keys[0]).toMatch(/^[0-9a-hjkmnp-tv-z]{32}$/);
    } finally {
      if (real) Object.defineProperty(globalThis, 'crypto', real);
    }
  });
});
