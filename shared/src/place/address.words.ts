const blanks = /\s+/g;

/**
 * The address id meant by an address as people write it: 锦澜区槐荫里小区12号楼2单元301. `compounds` are the names that may
 * occur in it; the longest one that does counts. Null when it names no compound, or nothing in it.
 */
export function addressIdIn(words: string, compounds: readonly string[]): string | null {
  const written = words.replace(blanks, '');
  const top = compounds
    .filter((name) => written.includes(name.replace(blanks, '')))
    .sort((one, other) => other.length - one.length)[0];
  if (!top) return null;
  const short = top.replace(blanks, '');
  const rest = written.slice(written.indexOf(short) + short.length);
  const [, building, entrance] =
    /^(\d{1,4}[A-Za-z]?)(?:号楼|栋|幢|号)(?:(\d{1,3})(?:单元|门))?/.exec(rest) ?? [];
  if (building) return [top, building, entrance].filter(Boolean).join('/');
  return rest ? `${top}/${rest}` : null;
}
