import { toBuffer } from 'qrcode';
import sharp from 'sharp';
import { wechatError } from '../answer';
import { sandboxApp } from '../app';
import { Picture, text, type Api } from './serve';

const sceneAlphabet = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/;
const editions = ['release', 'trial', 'develop'];

/** What stands in a code of the stand-in in place of WeChat's own pattern; scan/launch.ts reads it. */
export function codeText(page: string, scene: string, env: string): string {
  return `wxsandbox://code?${new URLSearchParams({ appid: sandboxApp.appid, page, scene, env })}`;
}

/** A mini-program code: an ordinary QR code here, JPEG unless it is to be see-through. Errors come as JSON with status 200. */
export const codeImage: Api = {
  method: 'POST',
  path: '/wxa/getwxacodeunlimit',
  async run(world, { body }) {
    const scene = text(body.scene);
    const page = text(body.page);
    const env = text(body.env_version) || 'release';
    const width = body.width ?? 430;
    if (scene.length < 1 || scene.length > 32) return wechatError(40169);
    if (!sceneAlphabet.test(scene)) return wechatError(40129);
    if (/(^|&)scancode_time=/.test(scene)) return wechatError(85096);
    if (!editions.includes(env)) return wechatError(40097, ': env_version');
    if (typeof width !== 'number' || width < 280 || width > 1280) return wechatError(40097, ': width');
    if (page.startsWith('/') || page.includes('?')) return wechatError(41030);
    if (body.check_path !== false && !world.release.has(page)) return wechatError(41030);
    // One dot a module, grown afterwards: the library takes seconds for a big picture.
    const dots = await toBuffer(codeText(page, scene, env), { scale: 1, margin: 4 });
    const png = sharp(dots).resize(width, width, { kernel: 'nearest' });
    if (body.is_hyaline === true) return new Picture(await png.png().toBuffer(), 'image/png');
    return new Picture(await png.jpeg({ quality: 90 }).toBuffer(), 'image/jpeg');
  },
};
