import sharp from 'sharp';
import type { PhotoFiles } from '../../src/photo/photo.files';
import { cleanPicture, type CleanPicture } from '../../src/photo/picture';

/** A stairwell of one wall and one floor with something in it. */
const stairwell = (wall: string, floor: string, more: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900"><rect width="1200" height="900" fill="${wall}"/>` +
  `<path d="M0 900V640h1200v260z" fill="${floor}"/><path d="M0 640h1200" stroke="#0003" stroke-width="6"/>${more}</svg>`;
const steps = (shade: string) =>
  [4, 3, 2, 1, 0]
    .map(
      (step) =>
        `<rect x="${700 + step * 90}" y="${820 - step * 70}" width="520" height="400" fill="${shade}" stroke="#0004" stroke-width="4"/>`,
    )
    .join('');
const lamp = (light: string) =>
  `<circle cx="420" cy="150" r="46" fill="${light}" stroke="#555" stroke-width="6"/>`;
const box = (x: number, y: number, side: number) =>
  `<rect x="${x}" y="${y}" width="${side}" height="${side * 0.8}" fill="#b88a53" stroke="#6d4f2b" stroke-width="5"/><path d="M${x + side / 2} ${y}v${side * 0.8}" stroke="#e2c79b" stroke-width="14"/>`;
const door = (width: number) =>
  `<rect x="380" y="180" width="330" height="560" fill="#222"/><rect x="380" y="180" width="${width}" height="560" fill="#5d7386" stroke="#394955" stroke-width="8"/><circle cx="${350 + width}" cy="470" r="14" fill="#ddd"/>`;
const stain = (shade: string) =>
  `<path d="M300 0h560c30 130-60 210-190 220-120 50-330 20-370-220z" fill="${shade}"/>`;
const drops = [420, 560, 700]
  .map((x) => `<path d="M${x} 330q26 50 0 62q-26-12 0-62z" fill="#7fa6b8"/>`)
  .join('');

const scenes = {
  'stairs-dark': stairwell('#24262b', '#15161a', steps('#34373d') + lamp('#3a3a3a')),
  'stairs-lit': stairwell(
    '#d9d2c0',
    '#8f897b',
    `<circle cx="420" cy="150" r="300" fill="#fff3c466"/>${steps('#a9a294')}${lamp('#fff6d0')}`,
  ),
  boxes: stairwell('#cfc9bb', '#87806f', box(220, 520, 260) + box(430, 600, 300) + box(300, 350, 210)),
  clear: stairwell('#cfc9bb', '#87806f', steps('#a39b89')),
  'door-ajar': stairwell('#b9b3a6', '#77705f', door(190)),
  'door-shut': stairwell('#b9b3a6', '#77705f', door(330)),
  leak: stairwell('#e6e3dc', '#a9a294', stain('#b59f7a') + drops),
  dry: stairwell('#e6e3dc', '#a9a294', stain('#dcd5c6')),
} as const;

export type SceneName = keyof typeof scenes;

/** How many tickets show each scene; every picture belongs to one ticket. */
const needed: Readonly<Record<SceneName, number>> = {
  'stairs-dark': 2,
  'stairs-lit': 2,
  boxes: 2,
  clear: 1,
  'door-ajar': 1,
  'door-shut': 1,
  leak: 1,
  dry: 1,
};

/** Pictures whose files lie in storage and that no ticket has taken yet. */
export class Album {
  private readonly left = new Map<SceneName, { id: string; picture: CleanPicture }[]>();

  private constructor(private readonly files: PhotoFiles) {}

  /** Draws the scenes and stores them under new keys, before any transaction. */
  static async draw(files: PhotoFiles, newId: () => string): Promise<Album> {
    const album = new Album(files);
    for (const [name, svg] of Object.entries(scenes) as [SceneName, string][]) {
      const picture = await cleanPicture(await sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toBuffer());
      const copies = Array.from({ length: needed[name] }, () => ({ id: newId(), picture }));
      for (const { id } of copies) await files.put(id, picture);
      album.left.set(name, copies);
    }
    return album;
  }

  /** Gives a picture away; throws when none of this scene is left. */
  take(name: SceneName): { id: string; picture: CleanPicture } {
    const found = this.left.get(name)?.shift();
    if (!found) throw new Error(`no picture of ${name} is left`);
    return found;
  }

  /** Removes the files of what nobody took; answers how many. */
  async discard(): Promise<number> {
    const ids = [...this.left.values()].flat().map(({ id }) => id);
    for (const id of ids) await this.files.remove(id);
    return ids.length;
  }
}
