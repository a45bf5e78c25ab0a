/** A value in WeChat's XML: a text, or named values, of which those with the same name are a list. */
export type XmlValue = string | { readonly [name: string]: XmlValue | readonly XmlValue[] };

interface Element {
  readonly name: string;
  readonly inner: Map<string, XmlValue[]>;
  text: string;
}

const longest = 64 * 1024;
const deepest = 8;
const piece = /<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([A-Za-z_][\w.-]{0,63})>|([^<]+)/y;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

class NotWechats extends Error {}

/**
 * What stands in a document of WeChat's kind: `<xml>` around elements of text, CDATA or further elements. Attributes, comments,
 * declarations, a document type and entities beyond the five of XML are not WeChat's: then, and for anything not closed, null.
 */
export function xmlIn(document: string): XmlValue | null {
  try {
    const { inner } = read(document.trim());
    const roots = inner.get('xml') ?? [];
    return inner.size === 1 && roots.length === 1 ? (roots[0] ?? null) : null;
  } catch (trouble) {
    if (trouble instanceof NotWechats) return null;
    throw trouble;
  }
}

function read(document: string): Element {
  if (document.length > longest) throw new NotWechats();
  const reading = new RegExp(piece);
  const around: Element[] = [];
  let here: Element = { name: '', inner: new Map(), text: '' };
  while (reading.lastIndex < document.length) {
    const [, cdata, closing, name, text] = reading.exec(document) ?? [];
    if (cdata !== undefined) here.text += cdata;
    else if (text !== undefined) here.text += text.trim() && plain(text);
    else if (name === undefined || around.length > deepest) throw new NotWechats();
    else if (!closing) {
      around.push(here);
      here = { name, inner: new Map(), text: '' };
    } else {
      const parent = around.pop();
      if (!parent || here.name !== name) throw new NotWechats();
      const alike = parent.inner.get(name) ?? [];
      alike.push(valueOf(here));
      parent.inner.set(name, alike);
      here = parent;
    }
  }
  if (around.length || here.text) throw new NotWechats();
  return here;
}

function valueOf({ inner, text }: Element): XmlValue {
  if (!inner.size) return text;
  if (text) throw new NotWechats();
  return Object.fromEntries(
    [...inner].map(([name, [first = '', ...more]]) => [name, more.length ? [first, ...more] : first]),
  );
}

const plain = (text: string): string =>
  text.replace(/&(\w*);?/g, (_, name: string) => {
    const letter = entities[name];
    if (letter === undefined) throw new NotWechats();
    return letter;
  });
