import { TmplGroup } from 'glass-easel-template-compiler';
import { perBundle } from '../per-bundle';

// What belongs to the language of templates; every other tag is a component of WeChat's or of the app's.
const language = new Set(['template', 'block', 'import', 'include', 'wxs', 'slot']);

/** The shipped templates as code for WeChat's component framework, which draws them in a browser. Built-in tags begin with `wx-`, so that none is taken for one of HTML. */
export const browserTemplates = perBundle((bundle) => {
  const components = bundle
    .names('.wxml')
    .map((name) => name.replace(/\.wxml$/, ''))
    .filter((name) => bundle.has(`${name}.json`) && /"component":\s*true/.test(bundle.text(`${name}.json`)));
  const ownTags = new Set(components.map((name) => name.split('/').at(-1) ?? name));
  const group = new TmplGroup();
  for (const name of bundle.names('.wxml')) {
    const renamed = bundle
      .text(name)
      .replace(/<(\/?)([a-z][\w-]*)/g, (whole, slash: string, tag: string) =>
        language.has(tag) || ownTags.has(tag) ? whole : `<${slash}wx-${tag}`,
      );
    const faults = group.addTmpl(name.replace(/\.wxml$/, ''), renamed) as { message?: string }[];
    if (faults.length)
      throw new Error(`${name}: ${faults.map((fault) => fault.message ?? String(fault)).join('; ')}`);
  }
  for (const name of bundle.names('.wxs')) group.addScript(name.replace(/\.wxs$/, ''), bundle.text(name));
  const code = group.getTmplGenObjectGroups();
  group.free();
  return { code, components };
});
