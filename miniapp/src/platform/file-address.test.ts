import { fileAddress } from './file-address';

describe('fileAddress', () => {
  test.each([
    [
      "the server's own link gets its host",
      '/api/photos/7/full?pass=1.x',
      'http://linli.test/api/photos/7/full?pass=1.x',
    ],
    ['a picture on the phone stays as it is', 'wxfile://photo', 'wxfile://photo'],
    ['a link of another host stays as it is', 'https://elsewhere.test/api/x', 'https://elsewhere.test/api/x'],
  ])('%s', (_, link, address) => {
    expect(fileAddress(link)).toBe(address);
  });
});
