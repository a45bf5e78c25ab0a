import fc from 'fast-check';
import { cursorFrom, cursorText, listParts } from './cursor.rules';

const id = '019e0b5c-7a00-7abc-8def-0123456789ab';

test('whatever is written is read back', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...listParts),
      fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }),
      fc.uuid(),
      (part, at, id) => {
        expect(cursorFrom(cursorText({ part, at, id }))).toEqual({ part, at, id });
      },
    ),
  );
});

test.each([
  '',
  'first',
  `last.1.${id}`,
  `rest.-1.${id}`,
  `rest.1.${id}'`,
  `first.1234567890123456.${id}`,
  'rest.1.1',
])('“%s” is no cursor', (text) => {
  expect(cursorFrom(text)).toBeNull();
});
