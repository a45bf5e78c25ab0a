import { ticket } from '../../../test/samples';
import { aloud } from './aloud';

test('a matter is read as what it is, how it stands, by when, who has it and what happened last', () => {
  const happened = (id: string, kind: string, words: string | null) => ({
    id,
    at: '2026-11-18T02:05:00.000Z',
    kind,
    cycle: 1,
    who: { part: 'handler' as const, name: '周晓禾', role: '网格员' },
    facts: { unit: '第3网格', person: null },
    words,
    recording: null,
    photos: [],
  });
  const history = [
    happened('1', 'reported', null),
    happened('2', 'routed', null),
    happened('3', 'accept', null),
    happened('4', 'interim', '配件明天到'),
  ];
  expect(aloud(ticket({ history }))).toBe(
    '照明，3 层楼道灯不亮。现在办理中。今天 17:30 前办结。由网格员周晓禾负责。今天 10:05，先给您回个话，配件明天到。今天 10:05，已受理。今天 10:05，自动派给第3网格',
  );
});
