import type { Fault } from './contract';

/** What is missing, said as what to do about it: a line is filled in, an answer is chosen, words are written. */
const missing = {
  fill: (name: string) => `还没填${name}`,
  choose: (name: string) => `先选${name}`,
  write: () => '还没写，写几个字就行',
} as const;
type How = keyof typeof missing;

/**
 * The sentence at a wrong field: what is wrong and what to do about it. `name` is what the person calls the field,
 * `how` what they do in it.
 */
export function faultWords(fault: Fault, name: string, how: How = 'fill'): string {
  switch (fault.why) {
    case 'missing':
      return missing[how](name);
    case 'untold':
      return '写几个字，或者按住说话';
    case 'short':
      return `${name}至少写 ${fault.limit} 个字，还差 ${fault.limit - fault.has} 个`;
    case 'long':
      return `${name}最多 ${fault.limit} 个字，多了 ${fault.has - fault.limit} 个`;
    case 'digits':
      return fault.has < fault.limit
        ? `${name}是 ${fault.limit} 位，少了 ${fault.limit - fault.has} 位`
        : `${name}是 ${fault.limit} 位，多了 ${fault.has - fault.limit} 位`;
    case 'few':
      return `${name}至少要 ${fault.limit} 个`;
    case 'many':
      return `${name}最多 ${fault.limit} 个，多了 ${fault.has - fault.limit} 个`;
    case 'below':
      return `${name}不能小于 ${fault.limit}`;
    case 'above':
      return `${name}不能大于 ${fault.limit}`;
    case 'choice':
      return `请在给出的里面选${name}`;
    case 'unknown':
      return `不认识“${name}”这一项`;
    case 'kind':
    case 'pattern':
      return `${name}写得不对，请核对`;
  }
}

/**
 * The sentence at each wrong field, by its name; one that `names` does not know is called by its own. `how` says what is
 * done in a field where that is not filling it in.
 */
export function wordsOfFaults(
  faults: Readonly<Record<string, Fault | undefined>>,
  names: Readonly<Record<string, string>>,
  how: (field: string) => How | undefined = () => undefined,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(faults).flatMap(([field, fault]) =>
      fault ? [[field, faultWords(fault, names[field] ?? field, how(field))]] : [],
    ),
  );
}
