// The elements that the app draws with, and what can be set on each. Taro's own table holds every attribute of every
// element WeChat has, is repeated on sixteen levels of base.wxml and leaves out what a screen reader needs; this one
// holds what our screens set. The many in a page have their attributes named, the few keep all that Taro knows.
const named = { 'aria-role': "''", 'aria-label': "''" };
const state = {
  'aria-hidden': "''",
  'aria-checked': "''",
  'aria-selected': "''",
  'aria-disabled': "''",
  'aria-live': "''",
  'aria-modal': "''",
};
/** Taro makes the view that holds a page still (`catchMove`) out of this one. */
const still = ['bindTouchMove'];
/** What is held to speak. */
const held = ['bindTouchStart', 'bindTouchEnd', 'bindTouchCancel'];
const all = /^(?!bindTouch|bindLongTap)/;

/** By element: what stays of Taro's attributes, and what joins them, with the default of each. */
const elements = {
  View: {
    keep: ['hover-class', 'hover-stop-propagation', 'hover-stay-time', ...still, ...held],
    add: { ...named, ...state },
  },
  Text: { keep: [], add: { ...named, 'aria-hidden': "''", 'user-select': '!1' } },
  Image: {
    keep: ['src', 'mode', 'lazy-load', 'bindLoad', 'bindError'],
    add: { ...named, 'aria-hidden': "''" },
  },
  Button: { keep: all, add: { ...named, 'aria-disabled': "''" } },
  Input: { keep: all, add: { 'aria-label': "''" } },
  Textarea: { keep: all, add: { 'aria-label': "''" } },
  Picker: { keep: all, add: {} },
};

/** Our table out of Taro's: element to attribute to its default. */
exports.elementsOf = (taro) =>
  Object.fromEntries(
    Object.entries(elements).map(([name, { keep, add }]) => {
      const stays = ([attribute]) => (Array.isArray(keep) ? keep.includes(attribute) : keep.test(attribute));
      return [name, { ...Object.fromEntries(Object.entries(taro[name]).filter(stays)), ...add }];
    }),
  );
