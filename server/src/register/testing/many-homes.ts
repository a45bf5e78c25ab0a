type Row = Record<string, string>;

/** So many homes behind the two doors of 12 号楼, as rows of a file: no two have one room. */
export const manyHomes = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => {
    const [entrance, beside] = [1 + (index % 2), Math.floor(index / 2)];
    const floor = 10 + (beside % 180);
    return {
      ...{ community: '', compound: '槐荫里小区', building: '12', entrance: `${entrance}` },
      ...{ floor: `${floor}`, room: `${floor}-${1000 + beside}`, area: `${50 + (index % 70)}` },
    };
  });

/** A cell that is made wrong: in which row of the sheet, and what is said of it under which head. */
interface Planted {
  readonly row: number;
  readonly field: string;
  readonly cell: string;
  readonly column: string;
  readonly words: string;
}

/** Wrong cells all over so many rows, the first and the last among them. */
export const plantedIn = (rows: readonly Row[]): Planted[] => [
  {
    ...{ row: 2, field: 'area', cell: '0', column: '面积' },
    words: '面积写平方米，大于 0、小于 10000，例如 86.50',
  },
  { row: 777, field: 'floor', cell: 'B1', column: '楼层', words: '楼层写整数，地下写负数，例如 3 或 -1' },
  {
    ...{ row: 5003, field: 'compound', cell: '天涯小区', column: '小区' },
    words: '登记里没有天涯小区，请核对，或者先导入它',
  },
  {
    ...{ row: 9004, field: 'room', cell: rows[9000]?.room ?? '', column: '房号' },
    words: '和第 9002 行说的是同一个，请只留一行',
  },
  {
    ...{ row: 15_000, field: 'entrance', cell: '99', column: '单元' },
    words: '登记里没有12号楼 99，请核对，或者先导入它',
  },
  { row: rows.length + 1, field: 'room', cell: '', column: '房号', words: '还没填房号，例如 301' },
];

/** The rows with what is planted in them. */
export const spoiled = (rows: readonly Row[], planted: readonly Planted[]): Row[] => {
  const copy = [...rows];
  for (const { row, field, cell } of planted) copy[row - 2] = { ...copy[row - 2], [field]: cell };
  return copy;
};
