import type { Shown } from './views';

type Words = string | RegExp;

/** What an element is to a screen reader, by its tag where it does not say so itself. */
const implied: Record<string, string> = {
  button: 'button',
  input: 'textbox',
  textarea: 'textbox',
  image: 'img',
  switch: 'switch',
};

/** All text of an element and of what is in it. */
export const textOf = (element: Shown): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

export const roleOf = ({ tag, attrs }: Shown): string => String(attrs.ariaRole || implied[tag] || '');

/** The name a screen reader would say. */
export const nameOf = (element: Shown): string => String(element.attrs.ariaLabel || textOf(element)).trim();

/** An element and everything in it, from top to bottom. */
export const within = (element: Shown): Shown[] => [
  element,
  ...element.children.flatMap((child) => (typeof child === 'string' ? [] : within(child))),
];

const fits = (said: string, words: Words): boolean =>
  typeof words === 'string' ? said.trim() === words : words.test(said);

const isHidden = (element: Shown | null): boolean =>
  element !== null && (String(element.attrs.ariaHidden) === 'true' || isHidden(element.parent));

/** Everything with this role and name that a screen reader can reach. */
export const allByRole = (root: Shown, role: string, name: Words = /./): Shown[] =>
  within(root).filter((one) => roleOf(one) === role && fits(nameOf(one), name) && !isHidden(one));

/** The innermost elements whose text is, or matches, these words. */
export const allByText = (root: Shown, words: Words): Shown[] =>
  within(root).filter(
    (one) =>
      fits(textOf(one), words) &&
      !one.children.some((child) => typeof child !== 'string' && fits(textOf(child), words)),
  );

/** Text boxes by their name or what they say while empty. */
export const allBoxes = (root: Shown, words: Words): Shown[] =>
  within(root).filter(
    (one) =>
      roleOf(one) === 'textbox' &&
      (fits(nameOf(one), words) || fits(String(one.attrs.placeholder ?? ''), words)),
  );
