import type { FastifyRequest } from 'fastify';

/** A multipart form with one file: its bytes, and the other fields. */
export interface FileForm {
  readonly bytes: Buffer;
  readonly fields: Readonly<Record<string, string>>;
}

/** The form of an upload, its parts in any order; `too big` above `most` bytes, null where it breaks off or has no file. */
export async function fileIn(request: FastifyRequest, most: number): Promise<FileForm | 'too big' | null> {
  if (!request.isMultipart()) return null;
  const fields: Record<string, string> = {};
  let bytes: Buffer | null = null;
  try {
    // One byte more than allowed: what is cut off there is still seen to be too big. Every part is read, for an unread one
    // would leave the request hanging.
    for await (const part of request.parts({ limits: { fileSize: most + 1 } }))
      if (part.type === 'file') bytes = await part.toBuffer();
      else fields[part.fieldname] = String(part.value);
  } catch {
    return null;
  }
  if (!bytes) return null;
  return bytes.length > most ? 'too big' : { bytes, fields };
}
