/** The page an address leads to and its parameters, as they stand there: WeChat decodes nothing. */
export function partsOf(address: string): { path: string; query: Record<string, string> } {
  const [path = '', search = ''] = address.split('?');
  const pairs = search.split('&').filter(Boolean);
  return {
    path,
    query: Object.fromEntries(
      pairs.map((pair) => {
        const [name = '', ...value] = pair.split('=');
        return [name, value.join('=')];
      }),
    ),
  };
}
