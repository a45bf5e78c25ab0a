import { Injectable } from '@nestjs/common';
import { Storage, type Stored } from '../platform/storage/storage';
import type { DocumentKind } from './document.entity';

const types: Record<DocumentKind, string> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Where the bytes of a document lie. */
export interface Filed {
  readonly id: string;
  readonly kind: DocumentKind;
}

const keyOf = ({ id, kind }: { id: string; kind: string }): string =>
  `document/${id.slice(0, 8)}/${id}.${kind}`;

/** The keys of everything that is stored of a document of this kind. */
export const documentKeys = (filed: { id: string; kind: string }): string[] => [keyOf(filed)];

/** The files of documents in storage. Never called inside a transaction. */
@Injectable()
export class DocumentFiles {
  constructor(private readonly storage: Storage) {}

  async put(filed: Filed, bytes: Buffer): Promise<void> {
    await this.storage.put(keyOf(filed), bytes, types[filed.kind]);
  }

  get(filed: Filed): Promise<Stored | null> {
    return this.storage.get(keyOf(filed));
  }

  async remove(filed: Filed): Promise<void> {
    await this.storage.remove(keyOf(filed));
  }
}

/** What the bytes of an upload are; null for what is kept by nobody. Office files are archives that name their parts. */
export function kindOf(bytes: Buffer): DocumentKind | null {
  const head = bytes.subarray(0, 8).toString('latin1');
  if (head.startsWith('%PDF-')) return 'pdf';
  if (head.startsWith('\xff\xd8\xff')) return 'jpg';
  if (head.startsWith('\x89PNG')) return 'png';
  if (!head.startsWith('PK\x03\x04')) return null;
  if (bytes.includes('word/document.xml')) return 'docx';
  return bytes.includes('xl/workbook.xml') ? 'xlsx' : null;
}
