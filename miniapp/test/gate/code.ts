import { parse, type Node, type Program } from 'acorn';
import { ancestor, simple } from 'acorn-walk';
import type { Bundle } from '../weapp/bundle';

// iOS 13 is the oldest system of our browserslist, and its JavaScriptCore stops here. WeChat rewrites nothing for us.
const syntax = 2019;

// Names of a browser or of Node that WeChat's logic layer has not, as documented or on every phone.
const foreign = new Set(
  `window document navigator location history localStorage sessionStorage fetch XMLHttpRequest WebSocket Image URL
  URLSearchParams TextEncoder TextDecoder AbortController FormData Blob File crypto process Buffer MessageChannel
  queueMicrotask structuredClone performance requestAnimationFrame cancelAnimationFrame setImmediate self btoa atob
  Intl alert IntersectionObserver ResizeObserver MutationObserver`.split(/\s+/),
);

type Named = Node & {
  name?: string;
  value?: unknown;
  callee?: Named;
  arguments?: Named[];
  argument?: Named;
  operator?: string;
  regex?: { pattern: string };
};

const parsed = (code: string): Program => parse(code, { ecmaVersion: syntax });

const each = (bundle: Bundle, look: (tree: Program) => string[]): string[] =>
  bundle.names('.js').flatMap((name) => {
    try {
      return look(parsed(bundle.text(name))).map((fault) => `${name}: ${fault}`);
    } catch {
      return []; // told by syntaxFaults
    }
  });

/** Everything is written in the syntax of the oldest phone, and no pattern looks behind, which it cannot. */
export function syntaxFaults(bundle: Bundle): string[] {
  const unread = bundle.names('.js').flatMap((name) => {
    try {
      parsed(bundle.text(name));
      return [];
    } catch (error) {
      return [`${name}: ${String(error)}`];
    }
  });
  const behind = each(bundle, (tree) => {
    const found: string[] = [];
    simple(tree, {
      Literal: (node) => {
        const { regex } = node as Named;
        if (regex && /\(\?<[=!]/.test(regex.pattern)) found.push(`/${regex.pattern}/ looks behind`);
      },
    });
    return found;
  });
  return [...unread, ...behind];
}

/** No code comes from strings: WeChat allows none but `return this`. */
export const stringFaults = (bundle: Bundle): string[] =>
  each(bundle, (tree) => {
    const found: string[] = [];
    const call = (node: Node) => {
      const { callee, arguments: given = [] } = node as Named;
      const [first] = given;
      if (callee?.name === 'eval') found.push('eval');
      if (callee?.name === 'Function' && first?.value !== 'return this') found.push('new Function');
      if (/^set(Timeout|Interval)$/.test(callee?.name ?? '') && typeof first?.value === 'string')
        found.push(`${callee?.name} with a string`);
    };
    simple(tree, { CallExpression: call, NewExpression: call });
    return found;
  });

/** Nothing of a browser or of Node is used, unless the same file first looks whether it is there. */
export const globalFaults = (bundle: Bundle): string[] =>
  each(bundle, (tree) => {
    const asked = new Set<string>();
    const used = new Set<string>();
    ancestor(tree, {
      Identifier: (node, _state, above) => {
        const { name } = node as Named as { name: string };
        if (!foreign.has(name)) return;
        const { type, operator } = (above.at(-2) ?? node) as Named;
        if (type === 'UnaryExpression' && operator === 'typeof') asked.add(name);
        else used.add(name);
      },
    });
    return [...used].filter((name) => !asked.has(name)).map((name) => `uses ${name}`);
  });
