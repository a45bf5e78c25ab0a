import type { XmlElement, XmlNode } from 'libxml2-wasm' with { 'resolution-mode': 'import' };
import { createInterface } from 'node:readline';
import { schemas, type Schema } from './schemas';

/** An element as a parser that is not ours reads it: what stands in it, or its text. */
export interface Read {
  readonly name: string;
  readonly inner: readonly Read[];
  readonly text: string;
}

/** A document to be judged, and by which schema; without one it is only read. */
export interface Judged {
  readonly xml: string;
  readonly schema: Schema | null;
}

export type Verdict = { readonly fault: string } | { readonly root: Read };

const isElement = (node: XmlNode): node is XmlElement => 'attrs' in node;

function readElement(element: XmlElement): Read {
  const inner: Read[] = [];
  for (let node = element.firstChild; node; node = node.next)
    if (isElement(node)) inner.push(readElement(node));
  return { name: element.name, inner, text: inner.length ? '' : element.content };
}

/**
 * Reads one document a line and says what is wrong with it, or what stands in it. It is a process of its own because the parser is
 * a module that Jest does not load.
 */
async function main(): Promise<void> {
  const { XmlDocument, XsdValidator } = await import('libxml2-wasm');
  const validators = new Map<Schema, InstanceType<typeof XsdValidator>>();
  const validatorOf = (schema: Schema) => {
    const validator = validators.get(schema) ?? XsdValidator.fromDoc(XmlDocument.fromString(schemas[schema]));
    validators.set(schema, validator);
    return validator;
  };
  const judge = ({ xml, schema }: Judged): Verdict => {
    try {
      const document = XmlDocument.fromString(xml);
      if (schema) validatorOf(schema).validate(document);
      const root = readElement(document.root);
      document.dispose();
      return { root };
    } catch (trouble) {
      return { fault: trouble instanceof Error ? trouble.message : 'unreadable' };
    }
  };
  for await (const line of createInterface({ input: process.stdin }))
    process.stdout.write(`${JSON.stringify(judge(JSON.parse(line) as Judged))}\n`);
}

if (require.main === module) void main();
