import { xmlIn } from './push.xml';

it.each([
  ['<xml><Event><![CDATA[a]]></Event><CreateTime>1</CreateTime></xml>', { Event: 'a', CreateTime: '1' }],
  ['\n<xml>\n  <Event> <![CDATA[ a ]]> </Event>\n</xml>\n', { Event: ' a ' }],
  ['<xml><a><b>1</b></a></xml>', { a: { b: '1' } }],
  ['<xml><L><i>1</i></L><L><i>2</i></L><L><i>3</i></L></xml>', { L: [{ i: '1' }, { i: '2' }, { i: '3' }] }],
  ['<xml><a>&lt;1&gt; &amp;amp; &quot;&apos;</a></xml>', { a: `<1> &amp; "'` }],
  ['<xml><a><![CDATA[<b>&amp;]]]]><![CDATA[>]]></a></xml>', { a: '<b>&amp;]]>' }],
  ['<xml><a></a><b><![CDATA[]]></b></xml>', { a: '', b: '' }],
  ['<xml><__proto__><x>1</x></__proto__></xml>', JSON.parse('{"__proto__":{"x":"1"}}')],
  ['<xml></xml>', ''],
])('reads %p', (document, value) => {
  expect(xmlIn(document)).toEqual(value);
});

it('makes no prototype of what it reads', () => {
  expect(Object.getPrototypeOf(xmlIn('<xml><__proto__><x>1</x></__proto__></xml>'))).toBe(Object.prototype);
});

it.each([
  ['nothing', ''],
  ['a text', 'success'],
  ['another root', '<html><a>1</a></html>'],
  ['two roots', '<xml></xml><xml></xml>'],
  ['a text after the root', '<xml></xml>x'],
  ['an end without a beginning', '</xml>'],
  ['what is not closed', '<xml><a>1</a>'],
  ['what is closed crosswise', '<xml><a><b>1</a></b></xml>'],
  ['text beside elements', '<xml>x<a>1</a></xml>'],
  ['attributes', '<xml><a b="1">1</a></xml>'],
  ['a declaration', '<?xml version="1.0"?><xml></xml>'],
  ['a document type', '<!DOCTYPE xml [<!ENTITY a "b">]><xml><a>&a;</a></xml>'],
  ['a comment', '<xml><!-- a --></xml>'],
  ['an entity of its own', '<xml><a>&nbsp;</a></xml>'],
  ['a letter by number', '<xml><a>&#65;</a></xml>'],
  ['a bare ampersand', '<xml><a>a & b</a></xml>'],
  ['CDATA without an end', '<xml><a><![CDATA[x</a></xml>'],
  ['nine floors', `<xml>${'<a>'.repeat(9)}1${'</a>'.repeat(9)}</xml>`],
  ['more than 64 KiB', `<xml><a>${'x'.repeat(64 * 1024)}</a></xml>`],
])('does not read %s', (_, document) => {
  expect(xmlIn(document)).toBeNull();
});
