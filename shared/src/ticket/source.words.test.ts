import { historyWords, sourceWords } from './ticket.words';

const nobody = { foreignId: null, enteredBy: null, needsCall: false };

test.each([
  [{ ...nobody, channel: '扫码报事', kind: 'sign' as const }, '扫码报事'],
  [{ ...nobody, channel: '12345热线', kind: 'system' as const, foreignId: 'RX-1' }, '12345热线 RX-1'],
  [
    {
      ...nobody,
      channel: '窗口和电话',
      kind: 'window' as const,
      enteredBy: { name: '钱洁', role: '社区工作者', you: false, handles: false },
    },
    '窗口和电话，社区工作者钱洁登记',
  ],
  [
    {
      ...nobody,
      channel: '网格员发现',
      kind: 'finding' as const,
      enteredBy: { name: '周晓禾', role: '网格员', you: true, handles: true },
    },
    '网格员发现，您登记的',
  ],
])('%j', (source, words) => {
  expect(sourceWords(source)).toBe(words);
});

test.each([
  [{}, true, '您报了这件事'],
  [{ way: 'sign' }, false, '邻居报了这件事'],
  [{ way: 'window', consent: 'yes' }, false, '替报事人登记了这件事，本人同意'],
  [{ way: 'finding' }, true, '您在巡查时发现了这件事'],
  [{ way: 'system' }, false, '从别的平台转来'],
  [{ way: 'device' }, false, '设备报警，核实后登记'],
])('a report with %j, by the reader: %s', (facts, self, words) => {
  expect(historyWords('reported', facts, { staff: false, self })).toBe(words);
});
