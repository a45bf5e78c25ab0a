const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/**
 * `text` in lines of at most `width`, broken between words and as even in length as the number of lines allows;
 * what does not fit in `most` lines is cut with "…". `widthOf` measures in the unit of `width`.
 */
export function wrap(text: string, width: number, most: number, widthOf: (text: string) => number): string[] {
  const lines = fill(text, width, widthOf);
  if (lines.length > most) return cut(lines, width, most, widthOf);
  const longest = Math.max(...piecesOf(text).map(widthOf));
  let even = lines;
  for (let narrower = width * 0.95; narrower >= longest; narrower -= width * 0.05) {
    const tried = fill(text, narrower, widthOf);
    if (tried.length > lines.length) break;
    even = tried;
  }
  return even;
}

function fill(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    const parts = widthOf(piece) <= width ? [piece] : [...piece];
    for (const part of parts) {
      if (line !== '' && widthOf((line + part).trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = part.trimStart();
      } else line += part;
    }
  }
  return [...lines, line.trimEnd()];
}

/**
 * What a break must not tear: a word, the single character behind it (停车|场 is one word to a reader, two to the
 * dictionary) and the punctuation behind that.
 */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let takesOneMore = false;
  for (const { segment, isWordLike = false } of segmenter.segment(text)) {
    const isSingle = isWordLike && segment.length === 1;
    const belongs: boolean = pieces.length > 0 && (!isWordLike || (isSingle && takesOneMore));
    if (belongs) pieces[pieces.length - 1] += segment;
    else pieces.push(segment);
    takesOneMore = isWordLike && !belongs;
  }
  return pieces;
}

function cut(lines: string[], width: number, most: number, widthOf: (text: string) => number): string[] {
  const last = [...lines.slice(most - 1).join('')];
  while (last.length > 0 && widthOf(`${last.join('')}…`) > width) last.pop();
  return [...lines.slice(0, most - 1), `${last.join('')}…`];
}
