/** What the screens' source sets on WeChat's own elements, under the names that WeChat's templates use. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { files } from './build';

interface Set {
  file: string;
  element: string;
  attribute: string;
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** `onInput` is bindinput, `onClick` bindtap, `catchMove` catchtouchmove, `hoverClass` hover-class. */
function inTemplate(prop: string): string | null {
  if (['key', 'ref', 'children'].includes(prop)) return null;
  if (prop === 'className') return 'class';
  if (prop === 'onClick') return 'bindtap';
  if (prop === 'catchMove') return 'catchtouchmove';
  return prop.startsWith('on') ? `bind${prop.slice(2).toLowerCase()}` : kebab(prop);
}

/** Every attribute set by name on an element of @tarojs/components, in the files a phone gets. */
export function elementsSet(): Set[] {
  const sources = files(join(__dirname, '..', 'src')).filter(
    (file) => file.endsWith('.tsx') && !/\.(test|h5)\./.test(file),
  );
  return sources.flatMap(setIn);
}

function setIn(file: string): Set[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const elements = new Map<string, string>();
  const found: Set[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && node.moduleSpecifier.getText().includes('@tarojs/components')) {
      const names = node.importClause?.namedBindings;
      if (names && ts.isNamedImports(names))
        for (const { name, propertyName } of names.elements)
          elements.set(name.text, kebab((propertyName ?? name).text).slice(1));
    }
    if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) {
      const element = elements.get(node.tagName.getText());
      for (const property of element ? node.attributes.properties : []) {
        const attribute = ts.isJsxAttribute(property) ? inTemplate(property.name.getText()) : null;
        if (element && attribute) found.push({ file, element, attribute });
      }
    }
    node.forEachChild(look);
  };
  look(source);
  return found;
}
