import { codeFrom } from './scanned';

test.each([
  ['https://linli.example/v/0123456789AB', '0123456789AB'],
  ['0123-4567-89ab', '0123456789AB'],
  ['123 456', '123456'],
  ['https://linli.example/s/0123456789AB', null],
  ['12345', null],
])('%s is read as %s', (said, code) => {
  expect(codeFrom(said)).toBe(code);
});
