/** Tables in an order in which each pair's first goes before its second; throws the names of a circle. */
export function deletionOrder(
  tables: readonly string[],
  pairs: readonly (readonly [first: string, then: string])[],
): string[] {
  const order: string[] = [];
  const left = new Set(tables);
  while (left.size) {
    const free = [...left].filter(
      (table) => !pairs.some(([first, then]) => then === table && first !== table && left.has(first)),
    );
    if (!free.length) throw new Error(`these tables wait for each other: ${[...left].sort().join(', ')}`);
    for (const table of free) left.delete(table);
    order.push(...free);
  }
  return order;
}
