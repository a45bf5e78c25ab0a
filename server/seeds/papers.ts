import sharp from 'sharp';
import type { DocumentFiles } from '../src/document/document.files';

/** A sheet with three lines, a cross in a box and a signature. */
const sheet =
  '<svg xmlns="http://www.w3.org/2000/svg" width="420" height="594"><rect width="420" height="594" fill="#fbfaf6"/>' +
  '<path d="M50 90h320M50 130h320M50 170h210" stroke="#333" stroke-width="8"/>' +
  '<path d="M60 240h40v40h-40zM60 310h40v40h-40z" fill="none" stroke="#333" stroke-width="4"/>' +
  '<path d="M64 244l32 32M96 244l-32 32" stroke="#1d3f8f" stroke-width="6"/>' +
  '<path d="M220 500q20-60 40 0t40-20 50 10" fill="none" stroke="#1d3f8f" stroke-width="5"/></svg>';

/** A paper with its file in storage. */
export interface Paper {
  readonly id: string;
  readonly kind: 'png';
  readonly bytes: number;
}

/** Photographed ballots whose files lie in storage and that nobody has handed in yet. */
export class Papers {
  private constructor(
    private readonly files: DocumentFiles,
    private readonly left: Paper[],
  ) {}

  /** Draws one sheet and stores it so many times under new keys, before any transaction. */
  static async draw(files: DocumentFiles, newId: () => string, count: number): Promise<Papers> {
    const picture = await sharp(Buffer.from(sheet)).png({ palette: true }).toBuffer();
    const papers = Array.from({ length: count }, () => ({
      id: newId(),
      kind: 'png' as const,
      bytes: picture.length,
    }));
    for (const paper of papers) await files.put(paper, picture);
    return new Papers(files, papers);
  }

  /** Gives one away; throws when none is left. */
  take(): Paper {
    const paper = this.left.shift();
    if (!paper) throw new Error('no paper is left');
    return paper;
  }

  /** Removes the files of what nobody took. */
  async discard(): Promise<void> {
    for (const paper of this.left.splice(0)) await this.files.remove(paper);
  }
}
