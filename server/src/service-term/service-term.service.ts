import { Injectable } from '@nestjs/common';
import type { ServiceTermLine } from '@linli/shared/service-term/service-term.contract';
import type { ServiceTerm, TermList } from '@linli/shared/service-term/service-term.rules';
import type { Read, Tx } from '../platform/db/db';
import { ServiceTermRow } from './service-term.entity';

/** The lists that a district chooses from where people say what they can do, and what there is to do. */
@Injectable()
export class ServiceTerms {
  /** Lays down a district's lists, in this order; rows that are there already are written over. */
  async layDown(tx: Tx, districtId: string, terms: readonly ServiceTerm[]): Promise<void> {
    await tx.rows.upsert(
      ServiceTermRow,
      terms.map((term, sort) => ({ districtId, ...term, sort })),
      ['districtId', 'list', 'code'],
    );
  }

  /** One list of a district, in its order. */
  async of({ rows }: Read, districtId: string, list: TermList): Promise<ServiceTermLine[]> {
    const found = await rows.find(ServiceTermRow, { where: { districtId, list }, order: { sort: 'ASC' } });
    return found.map(({ code, name, words, skill }) => ({ code, name, words, skill }));
  }

  /** Which of these codes are not in a list of the district. */
  async unknown(read: Read, districtId: string, list: TermList, codes: readonly string[]): Promise<string[]> {
    const known = new Set((await this.of(read, districtId, list)).map(({ code }) => code));
    return codes.filter((code) => !known.has(code));
  }
}
