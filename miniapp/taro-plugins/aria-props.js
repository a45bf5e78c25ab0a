// The accessibility attributes that Taro's WeChat templates leave out. One table for both halves: the templates
// (build time) and the positions p0, p1, … under which the runtime sends the values.
const named = { 'aria-role': "''", 'aria-label': "''" };
const state = {
  'aria-hidden': "''",
  'aria-checked': "''",
  'aria-selected': "''",
  'aria-disabled': "''",
  'aria-live': "''",
  'aria-modal': "''",
};

module.exports = {
  View: { ...named, ...state },
  Text: { ...named, 'aria-hidden': "''" },
  Button: { ...named, 'aria-disabled': "''" },
  Image: { ...named, 'aria-hidden': "''" },
  Input: { 'aria-label': "''" },
  Textarea: { 'aria-label': "''" },
};
