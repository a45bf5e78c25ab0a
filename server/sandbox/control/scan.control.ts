import type { FastifyInstance } from 'fastify';
import { sandboxApp } from '../app';
import { launchOf, type ScanSource } from '../scan/launch';
import { readCode } from '../scan/read-code';
import type { World } from '../world/world';
import { control, known, texts, Wrong } from './control';

const prefetchLimit = 256 * 1024;

/** What happens before a page opens: scanning, the rules for printed links, and data fetched ahead. */
export function scanControl(server: FastifyInstance, world: World): void {
  control(server, 'scan', async ({ text, imageBase64, source }) => {
    const read =
      typeof imageBase64 === 'string' ? await readCode(Buffer.from(imageBase64, 'base64')) : String(text);
    if (read === undefined) throw new Wrong(422, 'there is no code in the picture');
    return launchOf(world, read, sourceOf(source));
  });
  control(server, 'qr-rules', ({ prefix, page, published = true, testLinks = [] }) => {
    const rule = { prefix: String(prefix), page: String(page), published: published === true };
    const fault = world.qrRules.put(
      { ...rule, testLinks: texts(testLinks, 'testLinks') },
      world.release.released,
    );
    if (fault) throw new Wrong(409, fault);
    return world.qrRules.all();
  });
  control(server, 'qr-rules/verify', async ({ prefix, file, content }) => {
    const folder = new URL('.', String(prefix));
    const places = [new URL(String(file), folder), new URL(`/${String(file)}`, folder)];
    for (const place of places) {
      const answer = await world.fetch(place.href).catch(() => undefined);
      if (answer?.ok && (await answer.text()).trim() === String(content).trim())
        return { verified: place.href };
    }
    throw new Wrong(409, `the file is at neither ${places.map(({ href }) => href).join(' nor ')}`);
  });
  control(server, 'prefetch', async ({ url, path = '', query = '', scene = 1011, token, openid }) => {
    const asked = new URLSearchParams({
      appid: sandboxApp.appid,
      ...(typeof token === 'string' ? { token } : { code: world.signIns.issue(known(world, openid).openid) }),
      timestamp: String(Math.floor(world.clock.at() / 1000)),
      path: String(path),
      query: String(query),
      scene: String(scene),
    });
    const answer = await world.fetch(`${String(url)}?${asked}`);
    const fetchedData = await answer.text();
    if (!answer.ok) throw new Wrong(409, `the address answered ${answer.status}`);
    if (Buffer.byteLength(fetchedData) > prefetchLimit) throw new Wrong(409, 'more than 256 KB');
    return { fetchedData, timeStamp: world.clock.at(), path, query, scene };
  });
}

function sourceOf(source: unknown): ScanSource {
  return source === 'press' || source === 'album' ? source : 'camera';
}
