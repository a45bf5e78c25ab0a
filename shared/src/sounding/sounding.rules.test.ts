import { heardOf } from './sounding.rules';

test('homes that were away are visited and not heard', () => {
  const buildings = [
    { homes: 36, visited: 30, agree: 20, worry: 8 },
    { homes: 36, visited: 32, agree: 25, worry: 5 },
  ];
  expect(heardOf(buildings)).toEqual({ homes: 72, visited: 62, agree: 45, worry: 13, heard: 58 });
  expect(heardOf([])).toEqual({ homes: 0, visited: 0, agree: 0, worry: 0, heard: 0 });
});
