import { xmlIn } from './push.xml';

/** A message of WeChat's as it came: names and values, in JSON or XML. */
export type Message = Readonly<Record<string, unknown>>;

/** The message in a body, whatever its content type said; null when it is neither JSON nor XML of WeChat's kind. */
export function messageIn(body: unknown): Message | null {
  const read = typeof body === 'string' ? valueIn(body) : body;
  return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : null;
}

function valueIn(text: string): unknown {
  if (text.trimStart().startsWith('<')) return xmlIn(text);
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
