/** @jest-environment node */
import jsQR from 'jsqr';
import { renderToStaticMarkup } from 'react-dom/server';
import { Qr } from './qr.h5';

test('the drawing reads as the text it was made of', () => {
  const text = 'https://linli.example/pages/sign-in/index?pass=ABCD2345';
  const drawn = renderToStaticMarkup(<Qr text={text} label="登录码" />);
  const side = Number(/viewBox="0 0 (\d+)/.exec(drawn)?.[1]);
  const scale = 4;
  const pixels = new Uint8ClampedArray((side * scale) ** 2 * 4).fill(255);
  for (const [, left, top] of drawn.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let at = 0; at < scale * scale; at++) {
      const x = Number(left) * scale + (at % scale);
      const y = Number(top) * scale + Math.floor(at / scale);
      pixels.fill(0, (y * side * scale + x) * 4, (y * side * scale + x) * 4 + 3);
    }
  expect(jsQR(pixels, side * scale, side * scale)?.data).toBe(text);
});
